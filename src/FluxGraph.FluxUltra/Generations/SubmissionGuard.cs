using System.Net;

namespace FluxGraph.FluxUltra;

/// <summary>
/// The last handler before the network. It keeps other handlers, such as the resilience that many applications add to
/// all their HTTP clients, from paying twice: a request for a generation goes out again only when it certainly had no
/// effect the first time.
/// </summary>
internal sealed class SubmissionGuard : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var submission = Submission.Current;
        if (submission?.TrySend() == false)
        {
            throw new InvalidOperationException(
                "A handler of the HTTP client tried to send the request for a generation again, which may cost twice.");
        }

        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                submission?.HadNoEffect();
            }

            return response;
        }
        catch (HttpRequestException exception) when (IsWithoutConnection(exception.HttpRequestError))
        {
            submission?.HadNoEffect();
            throw;
        }
    }

    /// <summary>Whether no connection came about, so that nothing can have been received.</summary>
    public static bool IsWithoutConnection(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;
}
