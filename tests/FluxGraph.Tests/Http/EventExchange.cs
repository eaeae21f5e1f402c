using System.Net;
using System.Net.Http.Headers;
using FluxGraph.Tests.Heroes;

namespace FluxGraph.Tests.Http;

/// <summary>A subscription to which a server answers with a given event stream.</summary>
internal sealed class EventExchange : IDisposable
{
    private readonly Exchange _exchange;

    public EventExchange(Stream body, HttpStatusCode status = HttpStatusCode.OK, TimeProvider? timeProvider = null) => _exchange = new Exchange(
        new Uri("http://127.0.0.1/graphql"),
        new StubHandler(request =>
        {
            Requests.Add(request);
            return new HttpResponseMessage(status)
            {
                Content = new StreamContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("text/event-stream", "utf-8") } },
            };
        }),
        timeProvider);

    public EventExchange(string body, HttpStatusCode status = HttpStatusCode.OK)
        : this(new ScriptedStream([body]), status)
    {
    }

    public List<HttpRequestMessage> Requests { get; } = [];

    public HttpClient Client => _exchange.Client;

    public CountingPool Pool => _exchange.Pool;

    public static string Next(string name) => $"event: next\ndata: {{\"data\":{{\"hero\":{{\"name\":\"{name}\",\"age\":1,\"friends\":null}}}}}}\n\n";

    public IAsyncEnumerable<IOperationResult<HeroData>> Subscribe(CancellationToken cancellationToken = default) =>
        _exchange.Executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription) { Id = "1" }, cancellationToken);

    /// <summary>The names of the heroes of all events.</summary>
    public async Task<IReadOnlyList<string?>> ReadNamesAsync()
    {
        var names = new List<string?>();
        await foreach (var result in Subscribe())
        {
            result.EnsureNoErrors();
            names.Add(result.Data!.Hero?.Name);
        }

        await Pool.AssertAllReturnedAsync();
        return names;
    }

    /// <summary>How the subscription fails after a number of results.</summary>
    public async Task<GraphQLTransportException> FailAsync(int afterResults = 0)
    {
        var count = 0;
        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(async () =>
        {
            await foreach (var result in Subscribe())
            {
                count++;
            }
        });
        Assert.Equal(afterResults, count);
        await Pool.AssertAllReturnedAsync();
        return exception;
    }

    public void Dispose() => _exchange.Dispose();
}
