using System.Diagnostics.Metrics;
using FluxGraph.Serialization;
using FluxGraph.Transport.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FluxGraph.CompilerServices;

/// <summary>What the generated <c>AddXClient()</c> calls.</summary>
public static class GraphQLClientRegistration
{
    /// <summary>
    /// Registers a client as a singleton and its named <see cref="HttpClient"/>. A second registration of the same
    /// client changes nothing, so that it cannot undo what was configured since the first.
    /// </summary>
    /// <remarks>
    /// Until the application configures something else by <see cref="HttpClient.MaxResponseContentBufferSize"/>, answers may
    /// have 64 MiB.
    /// </remarks>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="services">Where to register.</param>
    /// <param name="clientName">The client's name; also the name of its <see cref="HttpClient"/>.</param>
    /// <param name="defaultEndpoint">The server's absolute address, used until the application configures another; null when none is known.</param>
    /// <param name="create">Makes the client from what sends its operations.</param>
    /// <param name="overWebSocket">
    /// The kinds of operations that go over a WebSocket where one is configured for the client; subscriptions when it is
    /// null. All else goes over HTTP.
    /// </param>
    /// <returns>What configures the client further.</returns>
    public static IClientBuilder<TClient> AddClient<TClient>(
        IServiceCollection services,
        string clientName,
        Uri? defaultEndpoint,
        Func<IOperationExecutor, TClient> create,
        IReadOnlyCollection<OperationKind>? overWebSocket = null)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(clientName);
        ArgumentNullException.ThrowIfNull(create);

        if (!services.Any(service => service.ServiceType == typeof(TClient)))
        {
            services.AddHttpClient(clientName, client => HttpClientDefaults.Configure(client, defaultEndpoint));
            services.AddSingleton(provider => create(Observe(
                provider, Reconnect(provider, clientName, CreateExecutor(provider, clientName, overWebSocket ?? [OperationKind.Subscription])))));
        }

        return new ClientBuilder<TClient>(clientName, services);
    }

    private static ObservedOperationExecutor Observe(IServiceProvider provider, IOperationExecutor executor) =>
        new(executor, new OperationMetrics(provider.GetRequiredService<IMeterFactory>()), ClockOf(provider), LoggerOf(provider));

    private static IOperationExecutor Reconnect(IServiceProvider provider, string clientName, IOperationExecutor executor) =>
        provider.GetRequiredService<IOptionsMonitor<ReconnectionOptions>>().Get(clientName) is { MaximumAttempts: > 0 } options
            ? new ReconnectingOperationExecutor(executor, options, ClockOf(provider), static () => new Random(), LoggerOf(provider))
            : executor;

    private static TimeProvider ClockOf(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;

    private static ILogger LoggerOf(IServiceProvider provider) =>
        provider.GetRequiredService<ILoggerFactory>().CreateLogger(FluxGraphTelemetry.ActivitySourceName);

    private static IOperationExecutor CreateExecutor(
        IServiceProvider provider, string clientName, IReadOnlyCollection<OperationKind> overWebSocket)
    {
        var serializers = new ScalarSerializers(provider.GetServices<ISerializer>());
        var httpClients = provider.GetRequiredService<IHttpClientFactory>();
        var options = provider.GetRequiredService<IOptionsMonitor<HttpTransportOptions>>().Get(clientName);
        // A client per operation, as the factory wants it: it renews the connections behind them.
        var http = new HttpOperationExecutor(() => httpClients.CreateClient(clientName), provider.GetService<TimeProvider>())
        {
            Serializers = serializers,
            LongestQueryAddress = options.LongestQueryAddress,
            PersistedQueries = options.UseAutomaticPersistedQueries ? new PersistedQueryNegotiation() : null,
        };
        return provider.GetService<IWebSocketExecutors>()?.Find(clientName, serializers) is { } webSocket
            ? new OperationExecutorByKind(http, webSocket, overWebSocket)
            : http;
    }
}
