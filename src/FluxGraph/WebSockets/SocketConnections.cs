using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FluxGraph.CompilerServices;

/// <summary>The WebSocket connections of all clients of an application; they are closed with its services.</summary>
internal sealed class SocketConnections(IServiceProvider services, IOptionsMonitor<WebSocketClientSettings> settings) : IAsyncDisposable, IDisposable
{
    private readonly ConcurrentDictionary<string, SharedSocketConnection> _byClient = [];

    /// <summary>The connection of a client, or null where the application configures none for it.</summary>
    public SharedSocketConnection? Find(string clientName)
    {
        var configurations = settings.Get(clientName).Configurations;
        return configurations.Count == 0
            ? null
            : _byClient.GetOrAdd(clientName, name => new SharedSocketConnection(
                () => Configure(name, configurations), ArrayPool<byte>.Shared, services.GetService<TimeProvider>() ?? TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _byClient.Values)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        foreach (var connection in _byClient.Values)
        {
            connection.Dispose();
        }
    }

    private WebSocketClient Configure(string name, List<Action<IServiceProvider, Transport.WebSockets.IWebSocketClient>> configurations)
    {
        var client = new WebSocketClient(name);
        configurations.ForEach(configure => configure(services, client));
        return client;
    }
}
