using System.Net;
using System.Text;
using FluxGraph.Tests.Heroes;
using static FluxGraph.Tests.Http.EventExchange;

namespace FluxGraph.Tests.Http;

/// <summary>What becomes of an event stream.</summary>
public class SubscriptionTests
{
    private const string Complete = "event: complete\ndata:\n\n";

    [Fact]
    public async Task Each_event_is_a_result_until_the_server_completes()
    {
        using var exchange = new EventExchange(Next("Luke") + Next("Han") + Complete + Next("too late"));

        Assert.Equal(["Luke", "Han"], await exchange.ReadNamesAsync());
    }

    [Fact]
    public async Task The_end_of_the_response_is_the_end()
    {
        using var exchange = new EventExchange(Next("Luke") + "event: complete\n\n");

        Assert.Equal(["Luke"], await exchange.ReadNamesAsync());
    }

    [Fact]
    public async Task What_else_servers_send_is_skipped()
    {
        using var exchange = new EventExchange(
            ":\n\n: ping\n\nretry: 5\n\nevent: keep-alive\ndata: {}\n\ndata: no event\n\nid: 1\n" + Next("Luke") + "event: nexT\ndata: x\n\n" + Complete);

        Assert.Equal(["Luke"], await exchange.ReadNamesAsync());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Events_may_come_in_any_pieces_and_with_any_line_ends(string lineEnd)
    {
        var lines = ("\uFEFF: welcome\n\nevent:next\ndata: {\"data\":\ndata: {\"hero\": null}}\n\n" + Next("Leia") + Complete).Replace("\n", lineEnd, StringComparison.Ordinal);
        using var exchange = new EventExchange(new ScriptedStream(lines.Select(character => character.ToString())));

        Assert.Equal([null, "Leia"], await exchange.ReadNamesAsync());
    }

    [Fact]
    public async Task A_result_has_errors_extensions_status_and_headers()
    {
        using var exchange = new EventExchange(
            "event: next\ndata: {\"errors\":[{\"message\":\"No.\"}],\"data\":null,\"extensions\":{\"n\":1}}\n\nevent: next\ndata: {\"data\":{\"hero\":{\"name\":1}}}\n\n");
        var results = await exchange.Subscribe().ToListAsync();

        Assert.Equal("No.", Assert.Single(results[0].Errors).Message);
        Assert.Equal(1L, results[0].Extensions["n"]);
        Assert.Equal(HttpStatusCode.OK, results[0].StatusCode);
        Assert.Equal(["text/event-stream; charset=utf-8"], results[0].Headers.GetValues("content-type"));
        Assert.Contains(results[1].Errors, error => error is { Code: ClientErrorCodes.UnexpectedValue, Path: ["hero", "name"] });
    }

    [Fact]
    public async Task A_subscription_asks_for_an_event_stream()
    {
        using var exchange = new EventExchange(Complete);
        await exchange.ReadNamesAsync();

        var request = Assert.Single(exchange.Requests);
        Assert.Equal(HttpMethod.Post, request.Method);
        Assert.Equal("text/event-stream", request.Headers.Accept.ToString());
    }

    [Fact]
    public async Task Each_enumeration_is_a_subscription()
    {
        using var exchange = new EventExchange(Complete);
        var results = exchange.Subscribe();
        Assert.Empty(exchange.Requests);

        await foreach (var result in results)
        {
        }

        Assert.Single(exchange.Requests);
        await foreach (var result in exchange.Subscribe())
        {
        }

        Assert.Equal(2, exchange.Requests.Count);
    }

    [Theory]
    [InlineData("application/json", 200, """{"errors":[{"message":"No such event."}]}""", "No such event.", null)]
    [InlineData("application/graphql-response+json", 400, """{"errors":[{"message":"No such event."}]}""", "No such event.", null)]
    [InlineData("text/html", 503, "<p>Gone</p>", null, "HTTP_503")]
    [InlineData("text/event-stream", 401, "", null, "HTTP_401")]
    [InlineData("text/event-stream", 400, "event: next\ndata: {\"errors\":[{\"message\":\"No such event.\"}]}\n\n", "No such event.", null)]
    public async Task A_server_that_refuses_gives_one_result(string contentType, int status, string body, string? message, string? code)
    {
        await using var server = await TestServer.StartAsync(status, contentType, body);
        using var exchange = new Exchange(server.Endpoint);

        var result = Assert.Single(await exchange.Executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription)).ToListAsync());

        var error = Assert.Single(result.Errors);
        Assert.Equal(code, error.Code);
        Assert.Equal(message ?? error.Message, error.Message);
        Assert.Equal(status, (int)result.StatusCode!);
        await exchange.Pool.AssertAllReturnedAsync();
    }

    [Fact]
    public async Task Data_without_a_stream_is_one_result()
    {
        await using var server = await TestServer.StartAsync(200, "application/json", """{"data":{"hero":null}}""");
        using var exchange = new Exchange(server.Endpoint);

        Assert.Single(await exchange.Executor.SubscribeAsync(new HeroRequest()).ToListAsync()).EnsureNoErrors();
    }

    [Theory]
    [InlineData("<p>Welcome</p>")]
    [InlineData("{\"data\":")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task An_event_that_is_no_GraphQL_response_ends_the_subscription(string data)
    {
        using var exchange = new EventExchange(Next("Luke") + $"event: next\ndata: {data}\n\n" + Next("Han"));

        var exception = await exchange.FailAsync(afterResults: 1);

        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
    }

    [Fact]
    public async Task An_event_that_is_too_large_ends_the_subscription()
    {
        using var exchange = new EventExchange(new ScriptedStream([Next("Luke"), .. Next(new string('x', 1000)).Chunk(100).Select(piece => new string(piece))]));
        exchange.Client.MaxResponseContentBufferSize = 500;

        var exception = await exchange.FailAsync(afterResults: 1);

        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
        Assert.Contains("MaxResponseContentBufferSize", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Only_a_single_event_can_be_too_large(string lineEnd)
    {
        var events = string.Concat(Enumerable.Repeat(": still here\n\n" + Next("Luke"), 100)).Replace("\n", lineEnd, StringComparison.Ordinal);
        using var exchange = new EventExchange(new ScriptedStream(events.Chunk(7).Select(piece => new string(piece))));
        exchange.Client.MaxResponseContentBufferSize = 100;

        Assert.Equal(100, (await exchange.ReadNamesAsync()).Count);
    }

    [Fact]
    public async Task Lines_that_never_end_an_event_are_bounded_too()
    {
        using var exchange = new EventExchange(new ScriptedStream(Enumerable.Repeat("data: x\n", 1000)));
        exchange.Client.MaxResponseContentBufferSize = 100;

        Assert.Equal(TransportFailureKind.InvalidResponse, (await exchange.FailAsync()).Kind);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_lost()
    {
        var first = Next("Luke");
        await using var server = new RawServer(
            $"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n{Encoding.UTF8.GetByteCount(first):x}\r\n{first}\r\n99\r\nevent: ne");
        using var exchange = new Exchange(server.Endpoint);
        await using var results = exchange.Executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription)).GetAsyncEnumerator();

        Assert.True(await results.MoveNextAsync());
        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(async () => await results.MoveNextAsync());

        Assert.Equal(TransportFailureKind.ConnectionLost, exception.Kind);
        Assert.True(exception.RequestMayHaveBeenReceived);
        await exchange.Pool.AssertAllReturnedAsync();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_not_heard()
    {
        var server = new RawServer("");
        var endpoint = server.Endpoint;
        await server.DisposeAsync();
        using var exchange = new Exchange(endpoint);

        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(
            async () => await exchange.Executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription)).ToListAsync());

        Assert.Equal(TransportFailureKind.ConnectionFailed, exception.Kind);
        Assert.False(exception.RequestMayHaveBeenReceived);
    }

    [Fact]
    public async Task Nothing_is_read_ahead_of_what_is_asked_for()
    {
        var stream = new ScriptedStream(Enumerable.Range(0, 10).Select(index => Next($"{index}")), staysOpen: true);
        using var exchange = new EventExchange(stream);
        await using (var results = exchange.Subscribe().GetAsyncEnumerator())
        {
            for (var expected = 1; expected <= 3; expected++)
            {
                Assert.True(await results.MoveNextAsync());
                Assert.Equal(expected, stream.ReadCount);
            }

            Assert.False(stream.IsDisposed);
        }

        Assert.True(stream.IsDisposed);
        await exchange.Pool.AssertAllReturnedAsync();
    }
}
