using FluxGraph;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures how a generated client reaches its server.</summary>
public static class FluxGraphClientBuilderExtensions
{
    /// <summary>Sets address, headers and time limit of the client's <see cref="HttpClient"/>.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">The client's builder.</param>
    /// <param name="configureClient">
    /// Called for each <see cref="HttpClient"/> that is made, after what was configured before.
    /// <see cref="HttpClient.BaseAddress"/> is the address that operations are posted to.
    /// </param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IClientBuilder<TClient> ConfigureHttpClient<TClient>(
        this IClientBuilder<TClient> builder, Action<HttpClient> configureClient)
        where TClient : class => builder.ConfigureHttpClient(configureClient, configureClientBuilder: null);

    /// <inheritdoc cref="ConfigureHttpClient{TClient}(IClientBuilder{TClient}, Action{HttpClient})"/>
    public static IClientBuilder<TClient> ConfigureHttpClient<TClient>(
        this IClientBuilder<TClient> builder, Action<IServiceProvider, HttpClient> configureClient)
        where TClient : class => builder.ConfigureHttpClient(configureClient, configureClientBuilder: null);

    /// <inheritdoc cref="ConfigureHttpClient{TClient}(IClientBuilder{TClient}, Action{HttpClient})"/>
    /// <param name="builder">The client's builder.</param>
    /// <param name="configureClient">Called for each <see cref="HttpClient"/> that is made.</param>
    /// <param name="configureClientBuilder">Adds message handlers and the like; called at once. Null adds nothing.</param>
    public static IClientBuilder<TClient> ConfigureHttpClient<TClient>(
        this IClientBuilder<TClient> builder,
        Action<HttpClient> configureClient,
        Action<IHttpClientBuilder>? configureClientBuilder)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(configureClient);
        return builder.ConfigureHttpClient((_, client) => configureClient(client), configureClientBuilder);
    }

    /// <inheritdoc cref="ConfigureHttpClient{TClient}(IClientBuilder{TClient}, Action{HttpClient}, Action{IHttpClientBuilder}?)"/>
    public static IClientBuilder<TClient> ConfigureHttpClient<TClient>(
        this IClientBuilder<TClient> builder,
        Action<IServiceProvider, HttpClient> configureClient,
        Action<IHttpClientBuilder>? configureClientBuilder)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configureClient);
        var clientBuilder = builder.Services.AddHttpClient(builder.ClientName, configureClient);
        configureClientBuilder?.Invoke(clientBuilder);
        return builder;
    }
}
