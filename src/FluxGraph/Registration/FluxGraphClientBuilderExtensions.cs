using System.Net;
using FluxGraph;
using FluxGraph.CompilerServices;
using Microsoft.Extensions.Options;

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

    /// <summary>
    /// Sends queries by GET, so that caches between client and server can answer them; those whose address would be too long,
    /// mutations, and what goes over a WebSocket are sent as before.
    /// </summary>
    /// <remarks>
    /// The query, its variables and its extensions become parts of the address, which servers, proxies and the logs of
    /// <see cref="HttpClient"/> write down: do this only where variables may be seen by whoever reads logs.
    /// </remarks>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">The client's builder.</param>
    /// <param name="longestAddress">How many characters an address may have, from 256 to 65,536. Default: 2048.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longestAddress"/> is out of its range.</exception>
    public static IClientBuilder<TClient> SendQueriesByGet<TClient>(this IClientBuilder<TClient> builder, int longestAddress = 2048)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(longestAddress, 256);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longestAddress, 65_536);
        builder.Services.Configure<HttpTransportOptions>(builder.ClientName, options => options.LongestQueryAddress = longestAddress);
        return builder;
    }

    /// <summary>
    /// Has servers compress their answers (gzip, deflate, Brotli), and decompresses them. The limit of
    /// <see cref="HttpClient.MaxResponseContentBufferSize"/> is for what they become.
    /// </summary>
    /// <remarks>
    /// A native program gets larger by what decompresses, so it is for those who ask for it. Browsers do it by themselves. A handler
    /// that the application made itself is left as it is, unless it is a <see cref="SocketsHttpHandler"/> without a choice of its own.
    /// </remarks>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">The client's builder.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IClientBuilder<TClient> AcceptCompression<TClient>(this IClientBuilder<TClient> builder)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHttpClient(builder.ClientName).ConfigurePrimaryHttpMessageHandler(static (handler, _) =>
        {
            if (!OperatingSystem.IsBrowser() && handler is SocketsHttpHandler { AutomaticDecompression: DecompressionMethods.None } sockets)
            {
                sockets.AutomaticDecompression = DecompressionMethods.All;
            }
        });
        return builder;
    }

    /// <summary>
    /// Sends queries by the SHA-256 hash of their text, and the text only where the server does not know it yet
    /// (automatic persisted queries, as Apollo Server has them): requests get small, and with <see cref="SendQueriesByGet{TClient}"/>
    /// nearly all queries can be cached.
    /// </summary>
    /// <remarks>
    /// A server that keeps no texts is noticed by its first answer, and gets the text from then on. Mutations, which are never
    /// sent twice, subscriptions, what has files, and what goes over a WebSocket are sent as before.
    /// </remarks>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">The client's builder.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IClientBuilder<TClient> UseAutomaticPersistedQueries<TClient>(this IClientBuilder<TClient> builder)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<HttpTransportOptions>(builder.ClientName, options => options.UseAutomaticPersistedQueries = true);
        return builder;
    }

    /// <summary>
    /// Authenticates the client by a token: as <c>Authorization: Bearer</c> of what goes over HTTP to the client's own server, and
    /// of what opens a WebSocket, whose first message has it too unless an interceptor makes that one's payload.
    /// </summary>
    /// <remarks>
    /// A token is asked for when it is first needed, once for all calls that wait for it. It is replaced before it ends, and when
    /// the server refuses it: by status 401, after which the operation, which was not executed, is sent once more, unless it has a
    /// file that cannot be read again; by status 401 or 403 to a WebSocket, or by its close codes 4401 or 4403.
    /// </remarks>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">The client's builder.</param>
    /// <param name="getToken">
    /// Gets a new token, of the application's services; cancelled after 100 seconds. What it throws is the cause of a
    /// <see cref="GraphQLTransportException"/> of the kind <see cref="TransportFailureKind.Unknown"/>.
    /// </param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IClientBuilder<TClient> UseAccessToken<TClient>(
        this IClientBuilder<TClient> builder, Func<IServiceProvider, CancellationToken, Task<AccessToken>> getToken)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(getToken);
        builder.Services.AddOptions<AccessTokenSettings>(builder.ClientName).Configure<IServiceProvider>((settings, services) =>
            settings.Tokens = new AccessTokenCache(
                cancellationToken => getToken(services, cancellationToken), services.GetService<TimeProvider>() ?? TimeProvider.System));
        builder.Services.AddHttpClient(builder.ClientName).AddHttpMessageHandler(services => new AccessTokenHandler(
            services.GetRequiredService<IOptionsMonitor<AccessTokenSettings>>().Get(builder.ClientName).Tokens!));
        return builder;
    }

    /// <summary>
    /// Says how subscriptions go on after their connection was lost. Without this they do so five times in a row, after 1 second
    /// at first and 30 seconds at most.
    /// </summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">The client's builder.</param>
    /// <param name="configure">Changes the options; called once, when the client is made.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IClientBuilder<TClient> ConfigureReconnection<TClient>(
        this IClientBuilder<TClient> builder, Action<ReconnectionOptions> configure)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(builder.ClientName, configure);
        return builder;
    }
}
