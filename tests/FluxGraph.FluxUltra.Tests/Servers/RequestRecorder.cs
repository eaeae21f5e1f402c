using System.Collections.Concurrent;

namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>Keeps what goes out, last in the chain of handlers.</summary>
internal sealed class RequestRecorder(ConcurrentQueue<SentRequest> requests) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        requests.Enqueue(new SentRequest(request.RequestUri!, request.Headers.Authorization?.ToString(), XApiKeyOf(request)));
        return await base.SendAsync(request, cancellationToken);
    }

    private static string? XApiKeyOf(HttpRequestMessage request) => request.Headers.TryGetValues("X-API-Key", out var values) ? values.Single() : null;
}
