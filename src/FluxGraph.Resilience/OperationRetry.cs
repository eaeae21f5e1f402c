using System.Net;
using FluxGraph.Transport.Http;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace FluxGraph.Resilience;

/// <summary>Says of each operation whether it is sent again, and when.</summary>
/// <param name="options">What the application said, and where the rest is said.</param>
/// <param name="timeProvider">Tells what dates are from now; the system's clock by default.</param>
internal sealed class OperationRetry(HttpStandardResilienceOptions options, TimeProvider? timeProvider = null)
{
    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;

    public void Apply()
    {
        var isWanted = options.Retry.ShouldHandle;
        options.Retry.ShouldHandle = async arguments =>
            IsAllowed(arguments.Context, arguments.Outcome) && await isWanted(arguments).ConfigureAwait(arguments.Context.ContinueOnCapturedContext);

        // The library's own reading of Retry-After knows no limit, and no other header.
        options.Retry.ShouldRetryAfterHeader = false;
        var delay = options.Retry.DelayGenerator;
        options.Retry.DelayGenerator = async arguments =>
            (arguments.Outcome.Result is { } response ? ServerDelay.In(response.Headers, _timeProvider) : null)
            ?? (delay is null ? null : await delay(arguments).ConfigureAwait(arguments.Context.ContinueOnCapturedContext));

        // What is not sent again has no use for giving up early.
        var timeout = options.AttemptTimeout.Timeout;
        options.AttemptTimeout.TimeoutGenerator ??= arguments =>
            new ValueTask<TimeSpan>(MessageIn(arguments.Context) is { Operation.Kind: OperationKind.Mutation } ? options.TotalRequestTimeout.Timeout : timeout);
    }

    /// <summary>Whether sending the operation again can do no harm, and the server does not ask for more time than there is.</summary>
    private bool IsAllowed(ResilienceContext context, Outcome<HttpResponseMessage> outcome) =>
        MessageIn(context) is { CanBeSentAgain: true } message
        && (message.Operation.Kind != OperationKind.Mutation || WasCertainlyNotRun(message, outcome))
        && !(outcome.Result is { } response && ServerDelay.In(response.Headers, _timeProvider) >= options.TotalRequestTimeout.Timeout);

    private static bool WasCertainlyNotRun(GraphQLRequestMessage message, Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests }
        || (outcome.Exception is HttpRequestException && !message.MayHaveBeenReceived);

    private static GraphQLRequestMessage? MessageIn(ResilienceContext context) => context.GetRequestMessage() as GraphQLRequestMessage;
}
