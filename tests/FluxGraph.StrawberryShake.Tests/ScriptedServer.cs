using System.Net;
using System.Text;

namespace FluxGraph.StrawberryShake.Tests;

/// <summary>Answers every request with one text, and keeps what was asked.</summary>
internal sealed class ScriptedServer(string answer) : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    public List<Uri?> Endpoints { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Endpoints.Add(request.RequestUri);
        Requests.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
