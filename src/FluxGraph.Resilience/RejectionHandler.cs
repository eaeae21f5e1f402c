using FluxGraph.Transport.Http;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace FluxGraph.Resilience;

/// <summary>Says in the language of the client what the resilience below it ended.</summary>
internal sealed class RejectionHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ExecutionRejectedException rejection) when (request is GraphQLRequestMessage)
        {
            throw Explain(rejection, (GraphQLRequestMessage)request);
        }
    }

    private static GraphQLTransportException Explain(ExecutionRejectedException rejection, GraphQLRequestMessage message)
    {
        var server = message.RequestUri!.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        var mayHaveBeenReceived = message.MayHaveBeenReceived;
        var (kind, what) = rejection switch
        {
            TimeoutRejectedException late => (
                TransportFailureKind.TimedOut,
                $"{server} did not answer within {late.Timeout.TotalSeconds:0.###} seconds. Give it longer by AddResilience: TotalRequestTimeout or AttemptTimeout."),
            BrokenCircuitException => (
                TransportFailureKind.Rejected,
                $"Too many requests to {server} failed, so it is left alone for a while. How long and when is said by AddResilience: CircuitBreaker."),
            RateLimiterRejectedException => (
                TransportFailureKind.Rejected,
                $"Too many requests to {server} are under way. How many may be is said by AddResilience: RateLimiter."),
            _ => (TransportFailureKind.Rejected, $"The request to {server} was rejected by what AddResilience was given. The inner exception has the cause."),
        };
        return new GraphQLTransportException(
            kind,
            $"{what} {(mayHaveBeenReceived ? "Before sending a mutation again, find out whether this one took effect." : "The operation was not sent, so it is safe to try again.")}",
            rejection)
        {
            RequestMayHaveBeenReceived = mayHaveBeenReceived,
        };
    }
}
