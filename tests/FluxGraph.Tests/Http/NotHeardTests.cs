using System.Net;
using System.Net.Sockets;
using FluxGraph.Tests.Heroes;

namespace FluxGraph.Tests.Http;

/// <summary>The rows of the outcome table in which the server was not heard.</summary>
public class NotHeardTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    [Theory]
    [InlineData("text/html", "<html>a secret</html>", "(text/html) with no valid JSON (line 1, byte 1 of it)")]
    [InlineData("application/json", "", "(application/json) with nothing")]
    [InlineData(null, "", "(no content type) with nothing")]
    [InlineData("application/json", "{\"data\":{\"hero\": \"a secret\" x", "with no valid JSON (line 1, byte 29 of it)")]
    [InlineData("application/json", "{\"data\":{\"hero\":{\"name\":\"a secret", "with JSON that breaks off after 33 bytes")]
    [InlineData("application/json", "{\"access_token\":\"a secret\"}", "with a JSON object without 'data' and without a list of 'errors'")]
    [InlineData("application/json", "[\"a secret\"]", "with JSON that is no object")]
    public async Task Success_without_a_GraphQL_response_is_an_invalid_response(string? contentType, string body, string what)
    {
        await using var server = await TestServer.StartAsync(200, contentType, body);
        var exception = await Exchange.FailAsync(server.Endpoint);
        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.True(exception.RequestMayHaveBeenReceived);
        Assert.Contains(what, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith($"http://127.0.0.1:{server.Endpoint.Port} answered 200", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_content_is_an_invalid_response()
    {
        await using var server = await TestServer.StartAsync(204, null, "");
        var exception = await Exchange.FailAsync(server.Endpoint);
        Assert.Equal((TransportFailureKind.InvalidResponse, HttpStatusCode.NoContent), (exception.Kind, exception.StatusCode!.Value));
    }

    [Fact]
    public async Task A_depth_bomb_is_an_invalid_response()
    {
        await using var server = await TestServer.StartAsync(200, "application/json", "{\"data\":" + new string('[', 1_000_000));
        var exception = await Exchange.FailAsync(server.Endpoint);
        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
        Assert.Contains("nested deeper than 64 levels", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_over_the_limit_is_an_invalid_response()
    {
        await using var server = await TestServer.StartAsync(200, "application/json", $$"""{"data":null,"x":"{{new string('x', 10_000)}}"}""");
        using var exchange = new Exchange(server.Endpoint);
        exchange.Client.MaxResponseContentBufferSize = 9_999;
        var exception = await exchange.FailAsync();
        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
        Assert.Contains("MaxResponseContentBufferSize", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Head + "Content-Length: 100\r\n\r\n{\"data\":{\"hero\":", false)]
    [InlineData(Head + "Content-Length: 100\r\n\r\n", false)]
    [InlineData(Head + "Transfer-Encoding: chunked\r\n\r\n10\r\n{\"data\":{\"hero\":\r\n", false)]
    [InlineData(Head + "Transfer-Encoding: chunked\r\n\r\nd\r\n{\"data\":null}\r\n", false)]
    [InlineData(Head + "Content-Length: 100\r\n\r\n{\"data\":{\"hero\":", true)]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\n{\"errors\":[", false)]
    public async Task A_body_that_is_cut_is_a_lost_connection(string answer, bool reset)
    {
        await using var server = new RawServer(answer, reset);
        var exception = await Exchange.FailAsync(server.Endpoint);
        Assert.Equal(TransportFailureKind.ConnectionLost, exception.Kind);
        Assert.True(exception.RequestMayHaveBeenReceived);
        Assert.NotNull(exception.InnerException);
        if (!reset)
        {
            Assert.Equal(answer.Contains("500", StringComparison.Ordinal) ? 500 : 200, (int)exception.StatusCode!);
            Assert.Contains("in the middle of the answer", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le", false)]
    public async Task An_end_before_the_answer_is_a_lost_connection(string answer, bool reset)
    {
        await using var server = new RawServer(answer, reset);
        var exception = await Exchange.FailAsync(server.Endpoint);
        Assert.Equal(TransportFailureKind.ConnectionLost, exception.Kind);
        Assert.True(exception.RequestMayHaveBeenReceived);
        Assert.Null(exception.StatusCode);
        Assert.Contains("find out whether this one took effect", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_HTTP_is_an_invalid_response()
    {
        await using var server = new RawServer("SSH-2.0-OpenSSH_9.6\r\n\r\n");
        var exception = await Exchange.FailAsync(server.Endpoint);
        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
        Assert.True(exception.RequestMayHaveBeenReceived);
    }

    [Fact]
    public async Task A_refused_connection_is_certain_not_to_have_carried_the_request()
    {
        var exception = await Exchange.FailAsync(new Uri($"http://user:password@127.0.0.1:{FindFreePort()}/graphql/path-key?key=query-key"));
        Assert.Equal(TransportFailureKind.ConnectionFailed, exception.Kind);
        Assert.False(exception.RequestMayHaveBeenReceived);
        Assert.Null(exception.StatusCode);
        Assert.Contains("http://127.0.0.1:", exception.Message, StringComparison.Ordinal);
        Assert.Contains("safe to try again", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("key", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("password", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_certain_not_to_have_carried_the_request()
    {
        var exception = await Exchange.FailAsync(new Uri("http://does-not-exist.invalid/graphql"));
        Assert.Equal(TransportFailureKind.ConnectionFailed, exception.Kind);
        Assert.False(exception.RequestMayHaveBeenReceived);
        Assert.Contains("does-not-exist.invalid", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_TLS_handshake_is_certain_not_to_have_carried_the_request()
    {
        await using var server = await TestServer.StartAsync(200, "application/json", "{}");
        var exception = await Exchange.FailAsync(new UriBuilder(server.Endpoint) { Scheme = "https" }.Uri);
        Assert.Equal(TransportFailureKind.ConnectionFailed, exception.Kind);
        Assert.False(exception.RequestMayHaveBeenReceived);
    }

    [Fact]
    public async Task A_refusal_after_a_retry_handler_had_sent_the_request_is_not_certain()
    {
        await using var server = new RawServer("");
        using var exchange = new Exchange(server.Endpoint, new RetryElsewhereHandler(FindFreePort()) { InnerHandler = new SocketsHttpHandler() });
        var exception = await exchange.FailAsync();
        Assert.Equal(TransportFailureKind.ConnectionFailed, exception.Kind);
        Assert.True(exception.RequestMayHaveBeenReceived);
    }

    [Fact]
    public async Task What_a_message_handler_throws_is_inside_the_one_exception()
    {
        var cause = new NotSupportedException("no token");
        using var exchange = new Exchange(new Uri("http://127.0.0.1/graphql"), new StubHandler(_ => throw cause));
        var exception = await exchange.FailAsync();
        Assert.Equal(TransportFailureKind.Unknown, exception.Kind);
        Assert.Same(cause, exception.InnerException);
        Assert.False(exception.RequestMayHaveBeenReceived);
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class RetryElsewhereHandler(int otherPort) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                request.RequestUri = new UriBuilder(request.RequestUri!) { Port = otherPort }.Uri;
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }
}
