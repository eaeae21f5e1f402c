using System.Diagnostics.CodeAnalysis;
using FluxGraph;
using FluxGraph.CompilerServices;
using FluxGraph.Transport.WebSockets;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures how a generated client reaches its server over a WebSocket. A client that has one sends its subscriptions there.</summary>
public static class FluxGraphWebSocketExtensions
{
    /// <summary>Sets address, headers and limits of the client's WebSocket.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">The client's builder.</param>
    /// <param name="configureClient">Called for each connection that is opened, after what was configured before.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IClientBuilder<TClient> ConfigureWebSocketClient<TClient>(
        this IClientBuilder<TClient> builder, Action<IWebSocketClient> configureClient)
        where TClient : class => builder.ConfigureWebSocketClient(configureClient, configureClientBuilder: null);

    /// <inheritdoc cref="ConfigureWebSocketClient{TClient}(IClientBuilder{TClient}, Action{IWebSocketClient})"/>
    public static IClientBuilder<TClient> ConfigureWebSocketClient<TClient>(
        this IClientBuilder<TClient> builder, Action<IServiceProvider, IWebSocketClient> configureClient)
        where TClient : class => builder.ConfigureWebSocketClient(configureClient, configureClientBuilder: null);

    /// <inheritdoc cref="ConfigureWebSocketClient{TClient}(IClientBuilder{TClient}, Action{IWebSocketClient})"/>
    /// <param name="builder">The client's builder.</param>
    /// <param name="configureClient">Called for each connection that is opened.</param>
    /// <param name="configureClientBuilder">Adds an interceptor and the like; called at once. Null adds nothing.</param>
    public static IClientBuilder<TClient> ConfigureWebSocketClient<TClient>(
        this IClientBuilder<TClient> builder,
        Action<IWebSocketClient> configureClient,
        Action<IWebSocketClientBuilder>? configureClientBuilder)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(configureClient);
        return builder.ConfigureWebSocketClient((_, client) => configureClient(client), configureClientBuilder);
    }

    /// <inheritdoc cref="ConfigureWebSocketClient{TClient}(IClientBuilder{TClient}, Action{IWebSocketClient}, Action{IWebSocketClientBuilder}?)"/>
    public static IClientBuilder<TClient> ConfigureWebSocketClient<TClient>(
        this IClientBuilder<TClient> builder,
        Action<IServiceProvider, IWebSocketClient> configureClient,
        Action<IWebSocketClientBuilder>? configureClientBuilder)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        var clientBuilder = builder.Services.AddWebSocketClient(builder.ClientName, configureClient);
        configureClientBuilder?.Invoke(clientBuilder);
        return builder;
    }

    /// <summary>Sets address, headers and limits of a client's WebSocket, before or after the client is added.</summary>
    /// <param name="services">Where the client is registered.</param>
    /// <param name="name">The client's name, such as its <c>ClientName</c>.</param>
    /// <param name="configureClient">Called for each connection that is opened, after what was configured before.</param>
    /// <returns>What configures the WebSocket further.</returns>
    public static IWebSocketClientBuilder AddWebSocketClient(
        this IServiceCollection services, string name, Action<IWebSocketClient> configureClient)
    {
        ArgumentNullException.ThrowIfNull(configureClient);
        return services.AddWebSocketClient(name, (_, client) => configureClient(client));
    }

    /// <inheritdoc cref="AddWebSocketClient(IServiceCollection, string, Action{IWebSocketClient})"/>
    public static IWebSocketClientBuilder AddWebSocketClient(
        this IServiceCollection services, string name, Action<IServiceProvider, IWebSocketClient> configureClient)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new WebSocketClientBuilder(name, services).ConfigureWebSocketClient(configureClient);
    }

    /// <summary>Sets address, headers and limits.</summary>
    /// <param name="builder">The builder of the client's WebSocket.</param>
    /// <param name="configureClient">Called for each connection that is opened, after what was configured before.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IWebSocketClientBuilder ConfigureWebSocketClient(
        this IWebSocketClientBuilder builder, Action<IWebSocketClient> configureClient)
    {
        ArgumentNullException.ThrowIfNull(configureClient);
        return builder.ConfigureWebSocketClient((_, client) => configureClient(client));
    }

    /// <inheritdoc cref="ConfigureWebSocketClient(IWebSocketClientBuilder, Action{IWebSocketClient})"/>
    public static IWebSocketClientBuilder ConfigureWebSocketClient(
        this IWebSocketClientBuilder builder, Action<IServiceProvider, IWebSocketClient> configureClient)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configureClient);
        builder.Services.TryAddSingleton<IWebSocketExecutors, SocketConnections>();
        builder.Services.Configure<WebSocketClientSettings>(builder.Name, settings => settings.Configurations.Add(configureClient));
        return builder;
    }

    /// <summary>Sets what takes part when a connection begins.</summary>
    /// <param name="builder">The builder of the client's WebSocket.</param>
    /// <param name="interceptor">It is asked for each connection.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IWebSocketClientBuilder ConfigureConnectionInterceptor(
        this IWebSocketClientBuilder builder, ISocketConnectionInterceptor interceptor) =>
        builder.ConfigureWebSocketClient(client => client.ConnectionInterceptor = interceptor);

    /// <inheritdoc cref="ConfigureConnectionInterceptor(IWebSocketClientBuilder, ISocketConnectionInterceptor)"/>
    /// <param name="builder">The builder of the client's WebSocket.</param>
    /// <param name="factory">Called for each connection that is opened.</param>
    public static IWebSocketClientBuilder ConfigureConnectionInterceptor(
        this IWebSocketClientBuilder builder, Func<IServiceProvider, ISocketConnectionInterceptor> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return builder.ConfigureWebSocketClient((services, client) => client.ConnectionInterceptor = factory(services));
    }

    /// <inheritdoc cref="ConfigureConnectionInterceptor(IWebSocketClientBuilder, ISocketConnectionInterceptor)"/>
    /// <typeparam name="TInterceptor">Its type: a service, or a class that is made of services.</typeparam>
    public static IWebSocketClientBuilder ConfigureConnectionInterceptor<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TInterceptor>(this IWebSocketClientBuilder builder)
        where TInterceptor : class, ISocketConnectionInterceptor =>
        builder.ConfigureConnectionInterceptor(ActivatorUtilities.GetServiceOrCreateInstance<TInterceptor>);
}
