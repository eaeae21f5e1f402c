using System.IO.Compression;
using System.Net;
using System.Text;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.Tests.Http;

/// <summary>Answers that come compressed, as a registered client gets them.</summary>
public class CompressionTests
{
    private const string Answer = """{"data":{"hero":{"name":"Luke","age":23,"friends":[]}}}""";
    private const int DefaultLimit = 64 * 1024 * 1024;

    public static TheoryData<string> Encodings => ["gzip", "deflate", "br"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_answer_is_decompressed(string encoding)
    {
        string? accepted = null;
        await using var server = await TestServer.StartAsync(context =>
        {
            accepted = context.Request.Headers.AcceptEncoding;
            return WriteAsync(context, encoding, Compress(encoding, stream => stream.Write(Encoding.UTF8.GetBytes(Answer))));
        });
        var result = await ExecuteAsync(server.Endpoint);
        Assert.Contains(encoding, accepted!.Split(", "));
        result.EnsureNoErrors();
        Assert.Equal("Luke", result.Data!.Hero!.Name);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_decompression_bomb_ends_at_the_limit(string encoding)
    {
        var bomb = Compress(encoding, stream =>
        {
            stream.Write("{\"data\":null,\"x\":\""u8);
            var part = new byte[1024 * 1024];
            part.AsSpan().Fill((byte)'x');
            for (var i = 0; i < 80; i++)
            {
                stream.Write(part);
            }

            stream.Write("\"}"u8);
        });
        Assert.InRange(bomb.Length, 1, 200_000);
        await using var server = await TestServer.StartAsync(context => WriteAsync(context, encoding, bomb));
        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(() => ExecuteAsync(server.Endpoint));
        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
        Assert.Contains("MaxResponseContentBufferSize", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"{DefaultLimit} bytes", exception.InnerException!.Message, StringComparison.Ordinal);
        // Who expects so much allows it.
        Assert.Null((await ExecuteAsync(server.Endpoint, http => http.MaxResponseContentBufferSize = 100 * 1024 * 1024)).Data?.Hero);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_event_that_is_a_bomb_ends_at_the_limit(string encoding)
    {
        var bomb = Compress(encoding, stream =>
        {
            stream.Write("event: next\ndata: {\"data\":null,\"x\":\""u8);
            stream.Write(Enumerable.Repeat((byte)'x', 2_000_000).ToArray());
            stream.Write("\"}\n\n"u8);
        });
        await using var server = await TestServer.StartAsync(context => WriteAsync(context, encoding, bomb, "text/event-stream"));
        await using var provider = Register(server.Endpoint, http => http.MaxResponseContentBufferSize = 1_000_000);
        var results = provider.GetRequiredService<IOperationExecutor>().SubscribeAsync(new HeroRequest { Id = "1" });
        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(async () =>
        {
            await foreach (var result in results)
            {
                Assert.Fail($"There is no result, but one with {result.Errors.Count} errors came.");
            }
        });
        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Events_that_cannot_be_decompressed_are_an_invalid_response(string encoding)
    {
        await using var server = await TestServer.StartAsync(context => WriteAsync(context, encoding, Encoding.UTF8.GetBytes("event: next"), "text/event-stream"));
        await using var provider = Register(server.Endpoint, _ => { });
        await using var results = provider.GetRequiredService<IOperationExecutor>().SubscribeAsync(new HeroRequest { Id = "1" }).GetAsyncEnumerator();
        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(async () => await results.MoveNextAsync());
        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
        Assert.Contains("cannot be decompressed", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task What_cannot_be_decompressed_is_an_invalid_response(string encoding)
    {
        var secret = Encoding.UTF8.GetBytes("{\"data\": \"a secret that is not compressed at all\"}");
        await using var server = await TestServer.StartAsync(context => WriteAsync(context, encoding, secret));
        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(() => ExecuteAsync(server.Endpoint));
        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
        Assert.True(exception.RequestMayHaveBeenReceived);
        Assert.Contains("cannot be decompressed", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_answer_that_is_cut_anywhere_is_no_result(string encoding)
    {
        var whole = Compress(encoding, stream => stream.Write(Encoding.UTF8.GetBytes(Answer)));
        var length = 0;
        await using var server = await TestServer.StartAsync(async context =>
        {
            context.Response.ContentLength = whole.Length;
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(whole.AsMemory(0, length));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        for (length = 0; length < whole.Length; length++)
        {
            using var exchange = new Exchange(server.Endpoint, Decompressing());
            var exception = await exchange.FailAsync();
            Assert.True(exception.Kind == TransportFailureKind.ConnectionLost, $"{exception.Kind} after {length} bytes");
        }
    }

    [Fact]
    public async Task What_the_application_says_of_its_handler_stays()
    {
        string? accepted = null;
        await using var server = await TestServer.StartAsync(context =>
        {
            accepted = context.Request.Headers.AcceptEncoding;
            return context.Response.WriteAsync(Answer);
        });
        await using var provider = Register(
            server.Endpoint, _ => { }, http => http.UseSocketsHttpHandler((handler, _) => handler.AutomaticDecompression = DecompressionMethods.None));
        (await provider.GetRequiredService<IOperationExecutor>().ExecuteAsync(new HeroRequest { Id = "1" })).EnsureNoErrors();
        Assert.Equal("", accepted ?? "");
    }

    [Fact]
    public async Task A_limit_that_was_set_before_the_client_was_added_stays()
    {
        await using var server = await TestServer.StartAsync(200, "application/json", $$"""{"data":null,"x":"{{new string('x', 10_000)}}"}""");
        var services = new ServiceCollection();
        services.AddHttpClient("HeroClient", client => client.MaxResponseContentBufferSize = 9_999);
        await using var provider = Register(server.Endpoint, _ => { }, services: services);
        await Assert.ThrowsAsync<GraphQLTransportException>(() => provider.GetRequiredService<IOperationExecutor>().ExecuteAsync(new HeroRequest { Id = "1" }));
    }

    private static async Task<IOperationResult<HeroData>> ExecuteAsync(Uri endpoint, Action<HttpClient>? configure = null)
    {
        await using var provider = Register(endpoint, configure ?? (_ => { }));
        return await provider.GetRequiredService<IOperationExecutor>().ExecuteAsync(new HeroRequest { Id = "1" });
    }

    private static ServiceProvider Register(
        Uri endpoint, Action<HttpClient> configure, Action<IHttpClientBuilder>? configureBuilder = null, ServiceCollection? services = null)
    {
        services ??= new ServiceCollection();
        GraphQLClientRegistration.AddClient(services, "HeroClient", endpoint, executor => executor)
            .ConfigureHttpClient(configure)
            .AcceptCompression()
            .ConfigureHttpClient(_ => { }, configureBuilder);
        return services.BuildServiceProvider();
    }

    private static SocketsHttpHandler Decompressing() =>
        new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };

    private static byte[] Compress(string encoding, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        using (Stream compressed = encoding switch
        {
            "gzip" => new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            write(compressed);
        }

        return bytes.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, string encoding, byte[] body, string contentType = "application/json")
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.ContentEncoding = encoding;
        await context.Response.Body.WriteAsync(body);
    }
}
