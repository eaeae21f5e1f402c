using FluxGraph.EndToEnd.Tests.StarWars;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.EndToEnd.Tests.Server;

/// <summary>A server with a client that was generated in this project.</summary>
public sealed class StarWarsServer : IAsyncLifetime
{
    private StarWarsHost? _host;
    private ServiceProvider? _services;

    public IStarWarsClient Client => _services!.GetRequiredService<IStarWarsClient>();

    public IServiceProvider Services => _services!;

    /// <inheritdoc cref="StarWarsHost.Requests"/>
    public IEnumerable<string> Requests => _host!.Requests;

    /// <inheritdoc cref="StarWarsHost.Endpoint"/>
    public Uri Endpoint => _host!.Endpoint;

    /// <inheritdoc cref="StarWarsHost.ClientsLeft"/>
    public SemaphoreSlim ClientsLeft => _host!.ClientsLeft;

    public async Task InitializeAsync()
    {
        _host = await StarWarsHost.StartAsync();
        var services = new ServiceCollection();
        services.AddStarWarsClient().ConfigureHttpClient(client => client.BaseAddress = Endpoint);
        _services = services.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _host!.DisposeAsync();
    }
}
