using System.Net.WebSockets;

namespace FluxGraph.Transport.WebSockets;

/// <summary>How a client reaches its server over a WebSocket.</summary>
public interface IWebSocketClient : ISocketClient
{
    /// <summary>
    /// The socket that is going to be opened; its <see cref="ClientWebSocket.Options"/> take headers, cookies,
    /// certificates and a proxy. Unlike .NET's own default, <see cref="ClientWebSocketOptions.KeepAliveTimeout"/> is 30
    /// seconds, so that a connection whose other end is gone is noticed.
    /// </summary>
    ClientWebSocket Socket { get; }
}
