using FluxGraph;
using FluxGraph.Resilience;
using Microsoft.Extensions.Http.Resilience;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes a generated client resilient.</summary>
public static class FluxGraphResilienceBuilderExtensions
{
    /// <summary>
    /// Adds the standard resilience of Microsoft.Extensions.Http.Resilience to what the client sends over HTTP: no more than 1000
    /// requests at once, 30 seconds in all, 3 retries with delays of 2 seconds and more, a circuit breaker, and 10 seconds for
    /// each attempt.
    /// </summary>
    /// <remarks>
    /// <para>Queries, and the beginnings of subscriptions, are retried after whatever may pass. A mutation is retried only where it
    /// certainly did not run: no connection came about, or the server answered 429. It has all of the time for its only attempt.
    /// What carries a file that cannot be read again is sent once.</para>
    /// <para>A server that says how long it wants to be left alone (<c>Retry-After</c>, <c>RateLimit</c>, <c>RateLimit-Reset</c>,
    /// <c>X-RateLimit-Reset</c>) is left alone as long; where that is longer than the operation may take, its answer is the result.</para>
    /// <para>What the resilience itself ends is a <see cref="GraphQLTransportException"/>: <see cref="TransportFailureKind.TimedOut"/>,
    /// or <see cref="TransportFailureKind.Rejected"/> by the circuit breaker and the limit of requests. Requests are never
    /// hedged.</para>
    /// </remarks>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">The client's builder.</param>
    /// <param name="configure">Changes the options, when the first request is sent; what it says of which outcomes are retried comes on top of the above.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IClientBuilder<TClient> AddResilience<TClient>(
        this IClientBuilder<TClient> builder, Action<HttpStandardResilienceOptions>? configure = null)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHttpClient(builder.ClientName)
            .AddHttpMessageHandler(static () => new RejectionHandler())
            .AddStandardResilienceHandler(options =>
            {
                configure?.Invoke(options);
                new OperationRetry(options).Apply();
            });
        return builder;
    }
}
