using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>Flux Ultra as a program has it, with a clock that the test holds and all that is sent and logged kept.</summary>
internal sealed class FluxUltraSession : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _apiKey;
    private readonly IAsyncDisposable? _server;

    private readonly Func<FluxUltraSession> _restart;

    private FluxUltraSession(
        Uri endpoint, string apiKey, ObservedClock clock, IAsyncDisposable? server, Action<FluxUltraOptions>? configure, IGenerationStore? store)
    {
        (_apiKey, Clock, _server) = (apiKey, clock, server);
        _restart = () => new FluxUltraSession(endpoint, apiKey, clock, server: null, configure, store);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        if (store is not null)
        {
            services.AddSingleton(store);
        }

        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services
            .AddFluxUltra(options =>
            {
                (options.Endpoint, options.ApiKey) = (endpoint, new ApiKey(apiKey));
                // Who tests something else would wait for a clock that nobody moves on.
                options.Retries.Tries = 1;
                configure?.Invoke(options);
            })
            .ConfigureApiClient(client => client.AddHttpMessageHandler(() => new RequestRecorder(ApiRequests)))
            .ConfigureDownloadClient(client => client.AddHttpMessageHandler(() => new RequestRecorder(DownloadRequests)));
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public ObservedClock Clock { get; }

    public LogRecorder Logs { get; } = new();

    public ConcurrentQueue<SentRequest> ApiRequests { get; } = new();

    public ConcurrentQueue<SentRequest> DownloadRequests { get; } = new();

    /// <summary>A text that occurs nowhere else, so that a leak of it can be found.</summary>
    public string Prompt { get; } = $"A city at night, number {Guid.NewGuid():N}";

    public ImageRequest Request => new() { Prompt = Prompt, Width = 512, Height = 512 };

    public FluxUltraClient Client => _services.GetRequiredService<FluxUltraClient>();

    public CreditGuard Guard => _services.GetRequiredService<CreditGuard>();

    public CreditQueue Queue => _services.GetRequiredService<CreditQueue>();

    public IDoitongClient Api => _services.GetRequiredService<IDoitongClient>();

    public FluxUltraEmulator Emulator => (FluxUltraEmulator)_server!;

    public static string NewApiKey() => $"test-key-{Guid.NewGuid():N}";

    /// <summary>On an emulator that shares the clock.</summary>
    public static async Task<FluxUltraSession> StartAsync(
        EmulatorOptions? options = null, string? apiKey = null, Action<FluxUltraOptions>? configure = null, IGenerationStore? store = null)
    {
        var clock = new ObservedClock();
        var emulator = await FluxUltraEmulator.StartAsync(options, clock);
        return new FluxUltraSession(emulator.GraphQLEndpoint, apiKey ?? emulator.ApiKey, clock, emulator, configure, store);
    }

    /// <summary>On another server, which stays its owner's.</summary>
    public static FluxUltraSession For(
        Uri endpoint, string? apiKey = null, Action<FluxUltraOptions>? configure = null, IGenerationStore? store = null) =>
        new(endpoint, apiKey ?? NewApiKey(), new ObservedClock(), server: null, configure, store);

    /// <summary>The same program in another process: its store, its server and its clock, and nothing that it knew.</summary>
    public FluxUltraSession Restart() => _restart();

    /// <summary>Whether a meter is this session's, and not one of a test beside it.</summary>
    public bool Owns(Meter meter) => meter.Scope == _services.GetRequiredService<IMeterFactory>();

    /// <summary>Neither key nor prompt may be in an exception or in a log.</summary>
    public void AssertNothingLeaked(params Exception[] exceptions)
    {
        Assert.NotEmpty(Logs.Entries);
        foreach (var text in Logs.Entries.Concat(exceptions.Select(exception => exception.ToString())))
        {
            Assert.DoesNotContain(_apiKey, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Prompt, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
