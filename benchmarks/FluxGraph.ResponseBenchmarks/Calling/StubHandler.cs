using System.Net;

namespace FluxGraph.ResponseBenchmarks.Calling;

/// <summary>Takes what is sent, as a connection would, and answers at once with the same bytes each time.</summary>
internal sealed class StubHandler(byte[] answer) : HttpMessageHandler
{
    /// <summary>Takes a copy of the next request's body; null lets it go.</summary>
    public Stream? Copy { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Copy ?? Stream.Null, cancellationToken).ConfigureAwait(false);
        var content = new ByteArrayContent(answer);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
