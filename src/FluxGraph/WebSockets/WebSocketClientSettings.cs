using FluxGraph.Transport.WebSockets;

namespace FluxGraph.CompilerServices;

/// <summary>What an application says about the WebSocket of one client; a named option.</summary>
internal sealed class WebSocketClientSettings
{
    /// <summary>Called in this order for each connection. Empty for a client that has no WebSocket.</summary>
    public List<Action<IServiceProvider, IWebSocketClient>> Configurations { get; } = [];
}
