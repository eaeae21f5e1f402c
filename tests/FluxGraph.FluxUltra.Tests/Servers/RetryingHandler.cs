namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>Repeats whatever fails once, as the usual resilience does.</summary>
internal sealed class RetryingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            response.Dispose();
        }
        catch (HttpRequestException)
        {
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
