using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.CompilerServices;

internal sealed class ClientBuilder<TClient>(string clientName, IServiceCollection services) : IClientBuilder<TClient>
    where TClient : class
{
    public string ClientName { get; } = clientName;

    public IServiceCollection Services { get; } = services;

    public IServiceCollection ClientServices => Services;
}
