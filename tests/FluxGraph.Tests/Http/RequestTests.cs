using System.Text;
using System.Text.Json;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Transport.Http;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.Tests.Http;

/// <summary>What a server receives.</summary>
public class RequestTests
{
    private const string Prefix = """{"query":"query Hero($id:ID){hero(id:$id){name age friends{name age}}}","operationName":"Hero" """;

    [Theory]
    [InlineData(null, "}")]
    [InlineData("1", ""","variables":{"id":"1"}}""")]
    [InlineData("\"<é😀>\\\n", ""","variables":{"id":"\"<é😀>\\\n"}}""")]
    public async Task The_body_is_exact(string? id, string rest)
    {
        var expected = Prefix.TrimEnd() + rest.Replace("😀", "\\uD83D\\uDE00", StringComparison.Ordinal);
        string? method = null, body = null;
        IHeaderDictionary? headers = null;
        await using var server = await TestServer.StartAsync(async context =>
        {
            method = context.Request.Method;
            headers = new HeaderDictionary(context.Request.Headers.ToDictionary());
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            body = await reader.ReadToEndAsync();
            await context.Response.WriteAsync("""{"data":{"hero":null}}""");
        });
        using var exchange = new Exchange(server.Endpoint);
        (await exchange.RunAsync(new HeroRequest { Id = id })).EnsureNoErrors();
        Assert.Equal("POST", method);
        Assert.Equal(expected, body);
        Assert.Equal(Encoding.UTF8.GetByteCount(expected), headers!.ContentLength);
        Assert.Equal("application/json", headers.ContentType);
        Assert.Equal("application/graphql-response+json, application/json;q=0.9", headers.Accept);
        Assert.False(headers.ContainsKey("Transfer-Encoding"));
    }

    [Fact]
    public async Task A_handler_may_send_the_request_twice()
    {
        var bodies = new List<string>();
        await using var server = await TestServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            bodies.Add(await reader.ReadToEndAsync());
            context.Response.StatusCode = bodies.Count == 1 ? 307 : 200;
            context.Response.Headers.Location = "/elsewhere";
            await context.Response.WriteAsync("""{"data":{"hero":null}}""");
        });
        (await Exchange.RunAsync(server.Endpoint)).EnsureNoErrors();
        Assert.Equal(2, bodies.Count);
        Assert.Equal(bodies[0], bodies[1]);
    }

    [Fact]
    public async Task The_body_is_refused_once_the_operation_is_over()
    {
        HttpContent? content = null;
        using var exchange = new Exchange(new Uri("http://127.0.0.1/graphql"), new StubHandler(request =>
        {
            content = request.Content;
            return new HttpResponseMessage { Content = new StringContent("""{"data":{"hero":null}}""") };
        }));
        (await exchange.RunAsync(new HeroRequest())).EnsureNoErrors();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => content!.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Memory_that_is_still_being_sent_is_not_given_back()
    {
        var pool = new CountingPool();
        using var body = RequestBody.Write(new HeroRequest { Id = "1" }, pool);
        using var stream = new HeldStream();
        var sending = body.CopyToAsync(stream);
        body.Dispose();
        Assert.Equal(1, pool.OutstandingCount);
        stream.LetGo();
        await sending;
        Assert.Equal(0, pool.OutstandingCount);
        Assert.EndsWith(""","variables":{"id":"1"}}""", stream.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_that_cannot_be_written_is_the_callers_exception_and_nothing_is_sent()
    {
        using var exchange = new Exchange(
            new Uri("http://127.0.0.1/graphql"), new StubHandler(_ => throw new InvalidOperationException("Nothing may be sent.")));
        await Assert.ThrowsAsync<ArgumentException>(() => exchange.Executor.ExecuteAsync(new NotANumberRequest()));
        await exchange.Pool.AssertAllReturnedAsync();
    }

    [Fact]
    public async Task A_reader_that_throws_is_no_failure_of_the_transport_and_loses_no_memory()
    {
        using var exchange = new Exchange(
            new Uri("http://127.0.0.1/graphql"),
            new StubHandler(_ => new HttpResponseMessage { Content = new StringContent("""{"data":{}}""") }));
        await Assert.ThrowsAsync<NotSupportedException>(() => exchange.Executor.ExecuteAsync(new BrokenReaderRequest()));
        await exchange.Pool.AssertAllReturnedAsync();
    }

    [Fact]
    public async Task A_client_without_an_address_says_how_to_give_it_one()
    {
        using var client = new HttpClient();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new HttpOperationExecutor(() => client).ExecuteAsync(new HeroRequest()));
        Assert.Contains("ConfigureHttpClient", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_is_refused()
    {
        using var client = new HttpClient();
        await Assert.ThrowsAsync<NotSupportedException>(
            () => new HttpOperationExecutor(() => client).ExecuteAsync(new HeroRequest(OperationKind.Subscription)));
    }

    private sealed class NotANumberRequest : GraphQLRequest<object>
    {
        public override string OperationName => "Q";

        public override OperationKind Kind => OperationKind.Query;

        public override ReadOnlySpan<byte> BodyPrefix => "{\"query\":\"\""u8;

        public override bool HasVariables => true;

        public override void WriteVariables(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("x");
            VariableWriter.WriteValue(writer, double.NaN);
        }

        public override object? ReadData(ref ResponseReader reader) => throw new InvalidOperationException();
    }

    private sealed class BrokenReaderRequest : GraphQLRequest<object>
    {
        public override string OperationName => "Q";

        public override OperationKind Kind => OperationKind.Query;

        public override ReadOnlySpan<byte> BodyPrefix => "{\"query\":\"\""u8;

        public override object? ReadData(ref ResponseReader reader) => throw new NotSupportedException();
    }

    private sealed class HeldStream : MemoryStream
    {
        private readonly TaskCompletionSource _released = new();

        public string Written { get; private set; } = "";

        public void LetGo() => _released.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _released.Task;
            Written = Encoding.UTF8.GetString(buffer.Span);
        }
    }
}
