using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FluxGraph.CompilerServices;

/// <summary>The WebSocket connections of all clients of an application; they are closed with its services.</summary>
internal sealed class SocketConnections(
    IServiceProvider services, IOptionsMonitor<WebSocketClientSettings> settings, IOptionsMonitor<AccessTokenSettings> authentication)
    : IWebSocketExecutors, IAsyncDisposable, IDisposable
{
    private readonly ConcurrentDictionary<string, SharedSocketConnection> _byClient = [];

    /// <inheritdoc/>
    public IOperationExecutor? Find(string clientName, ScalarSerializers serializers)
    {
        var configurations = settings.Get(clientName).Configurations;
        if (configurations.Count == 0)
        {
            return null;
        }

        var clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var connection = _byClient.GetOrAdd(
            clientName, name => new SharedSocketConnection(() => Configure(name, configurations), ArrayPool<byte>.Shared, clock));
        return new WebSocketOperationExecutor(connection, serializers, clock);
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
        var client = new WebSocketClient(name) { Tokens = authentication.Get(name).Tokens };
        configurations.ForEach(configure => configure(services, client));
        return client;
    }
}
