using FluxGraph;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace QuickStart;

/// <summary>Flux Ultra, ready to use: the real API with the account's key, or an emulator inside this program.</summary>
internal sealed class FluxUltraSession : IAsyncDisposable
{
    private readonly FluxUltraEmulator? _emulator;

    private FluxUltraSession(ServiceProvider services, Uri endpoint, FluxUltraEmulator? emulator) =>
        (Services, Endpoint, _emulator) = (services, endpoint, emulator);

    public ServiceProvider Services { get; }

    public Uri Endpoint { get; }

    public bool IsEmulated => _emulator is not null;

    /// <summary>Uses the real API. The key comes from configuration: it is nowhere in the source.</summary>
    public static FluxUltraSession ForEndpoint(Uri endpoint)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddUserSecrets<FluxUltraSession>(optional: true)
            .AddEnvironmentVariables()
            .Build();

        var services = new ServiceCollection();
        services.AddFluxUltra(configuration);
        services.Configure<FluxUltraOptions>(options => options.Endpoint = endpoint);
        return new FluxUltraSession(services.BuildServiceProvider(), endpoint, emulator: null);
    }

    /// <summary>Starts an emulator on a free port. Its key opens nothing else, and lives as long as it does.</summary>
    public static async Task<FluxUltraSession> StartEmulatorAsync(CancellationToken cancellationToken)
    {
        var emulator = await FluxUltraEmulator.StartAsync(cancellationToken: cancellationToken);
        var services = new ServiceCollection();
        services.AddFluxUltra(options =>
        {
            options.Endpoint = emulator.GraphQLEndpoint;
            options.ApiKey = new ApiKey(emulator.ApiKey);
            options.PollingInterval = TimeSpan.FromSeconds(0.5);
        });
        return new FluxUltraSession(services.BuildServiceProvider(), emulator.GraphQLEndpoint, emulator);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }
}
