using FluxGraph.Transport.WebSockets;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.CompilerServices;

internal sealed class WebSocketClientBuilder(string name, IServiceCollection services) : IWebSocketClientBuilder
{
    public string Name { get; } = name;

    public IServiceCollection Services { get; } = services;
}
