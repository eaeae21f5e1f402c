using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph;

/// <summary>Configures a generated client after its registration.</summary>
public interface IClientBuilder
{
    /// <summary>The client's name, which is also the name of its <see cref="HttpClient"/>.</summary>
    string ClientName { get; }

    /// <summary>The services among which the client is registered.</summary>
    IServiceCollection Services { get; }

    /// <summary>The services that the client is made of: the same as <see cref="Services"/>.</summary>
    IServiceCollection ClientServices { get; }
}

/// <inheritdoc cref="IClientBuilder"/>
/// <typeparam name="TClient">The client.</typeparam>
public interface IClientBuilder<TClient> : IClientBuilder
    where TClient : class;
