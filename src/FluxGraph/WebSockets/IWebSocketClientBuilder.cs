using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.Transport.WebSockets;

/// <summary>Configures the WebSocket of a client further.</summary>
public interface IWebSocketClientBuilder
{
    /// <summary>The client's name.</summary>
    string Name { get; }

    /// <summary>The services among which the client is registered.</summary>
    IServiceCollection Services { get; }
}
