using System.Text;
using System.Text.Json;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using FluxGraph.Transport.Http;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.Tests.Uploads;

public class UploadTests
{
    private static readonly byte[] Picture = [0, 1, 2, 255, 13, 10, 0];

    [Fact]
    public async Task Files_are_sent_beside_the_operation_and_mapped_to_their_places()
    {
        IFormCollection? form = null;
        var files = new List<byte[]>();
        await using var server = await TestServer.StartAsync(async context =>
        {
            form = await context.Request.ReadFormAsync();
            foreach (var file in form.Files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes);
                files.Add(bytes.ToArray());
            }

            await context.Response.WriteAsync("""{"data":{"hero":null}}""");
        });
        using var exchange = new Exchange(server.Endpoint);
        using var picture = new MemoryStream(Picture);
        using var text = new MemoryStream(Encoding.UTF8.GetBytes("text"));
        picture.Position = 1;

        var result = await exchange.Executor.ExecuteAsync(
            new UploadRequest(new Upload(picture, "p\u00e4ckchen.png", "image/png"), new Upload(text, "a.txt")));

        result.EnsureNoErrors();
        Assert.Equal(
            """{"query":"mutation Send","operationName":"Send","variables":{"picture":null,"input":{"files":[null,null,null]}}}""",
            form!["operations"]);
        Assert.Equal("""{"0":["variables.picture","variables.input.files.2"],"1":["variables.input.files.0"]}""", form["map"]);
        Assert.Equal(
            [("0", "p\u00e4ckchen.png", "image/png"), ("1", "a.txt", "application/octet-stream")],
            form.Files.Select(file => (file.Name, file.FileName, file.ContentType ?? "")));
        Assert.Equal([Picture[1..], Encoding.UTF8.GetBytes("text")], files);
        Assert.True(picture.CanRead);
    }

    [Fact]
    public async Task What_has_files_is_sent_once_with_its_text_where_other_queries_are_sent_by_their_hashes()
    {
        var operations = new List<string?>();
        await using var server = await TestServer.StartAsync(async context =>
        {
            operations.Add((await context.Request.ReadFormAsync())["operations"]);
            await context.Response.WriteAsync("""{"data":{"hero":null}}""");
        });
        using var exchange = new Exchange(server.Endpoint);
        var executor = new HttpOperationExecutor(() => exchange.Client, null, exchange.Pool) { PersistedQueries = new PersistedQueryNegotiation() };
        using var picture = new MemoryStream(Picture);

        (await executor.ExecuteAsync(new UploadRequest(new Upload(picture, "a.png"), null, OperationKind.Query))).EnsureNoErrors();

        Assert.Equal(["""{"query":"mutation Send","operationName":"Send","variables":{"picture":null}}"""], operations);
        await exchange.Pool.AssertAllReturnedAsync();
    }

    [Fact]
    public async Task A_request_with_files_says_that_it_is_no_form_of_a_foreign_site()
    {
        IHeaderDictionary? headers = null;
        await using var server = await TestServer.StartAsync(async context =>
        {
            headers = new HeaderDictionary(context.Request.Headers.ToDictionary());
            await context.Response.WriteAsync("""{"data":{"hero":null}}""");
        });
        using var exchange = new Exchange(server.Endpoint);

        await exchange.Executor.ExecuteAsync(new UploadRequest(new Upload(new MemoryStream(Picture), "a"), null));

        Assert.StartsWith("multipart/form-data; boundary=", headers!.ContentType.ToString(), StringComparison.Ordinal);
        Assert.Equal("1", headers["GraphQL-Preflight"]);
        Assert.Equal("1", headers["Apollo-Require-Preflight"]);
    }

    [Fact]
    public async Task A_file_is_sent_again_where_its_stream_can_seek()
    {
        var lengths = new List<long>();
        await using var server = await StartRedirectingServerAsync(lengths);
        using var exchange = new Exchange(server.Endpoint);

        (await exchange.Executor.ExecuteAsync(new UploadRequest(new Upload(new MemoryStream(Picture), "a"), null))).EnsureNoErrors();

        Assert.Equal([Picture.Length, Picture.Length], lengths);
    }

    [Fact]
    public async Task A_file_whose_stream_cannot_seek_is_not_sent_empty_the_second_time()
    {
        var lengths = new List<long>();
        await using var server = await StartRedirectingServerAsync(lengths);
        using var exchange = new Exchange(server.Endpoint);

        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(
            () => exchange.Executor.ExecuteAsync(new UploadRequest(new Upload(new OneWayStream(Picture), "a"), null)));

        Assert.True(exception.RequestMayHaveBeenReceived);
        Assert.Contains(
            Causes(exception), cause => cause.Message == "The file 'a' was sent once and its stream cannot be read again.");
        Assert.Equal([Picture.Length], lengths);
    }

    [Fact]
    public void An_upload_needs_a_stream_that_can_be_read_and_a_name()
    {
        Assert.Throws<ArgumentNullException>(() => new Upload(null!, "a"));
        Assert.Throws<ArgumentException>(() => new Upload(new MemoryStream(), ""));
        var closed = new MemoryStream();
        closed.Dispose();
        Assert.Throws<ArgumentException>(() => new Upload(closed, "a"));
    }

    [Fact]
    public async Task An_upload_without_content_is_not_sent()
    {
        using var exchange = new Exchange(new Uri("http://does-not-exist.invalid"));
        await Assert.ThrowsAsync<ArgumentException>(() => exchange.Executor.ExecuteAsync(new UploadRequest(default(Upload), null)));
    }

    [Fact]
    public void Uploads_are_equal_when_they_send_the_same()
    {
        var stream = new MemoryStream();
        Assert.True(new Upload(stream, "a") == new Upload(stream, "a"));
        Assert.Equal(new Upload(stream, "a").GetHashCode(), new Upload(stream, "a").GetHashCode());
        Assert.True(new Upload(stream, "a") != new Upload(stream, "b"));
        Assert.False(new Upload(stream, "a").Equals((object)new Upload(new MemoryStream(), "a")));
    }

    private static IEnumerable<Exception> Causes(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }

    private static Task<TestServer> StartRedirectingServerAsync(List<long> lengths) => TestServer.StartAsync(async context =>
    {
        var form = await context.Request.ReadFormAsync();
        lengths.Add(form.Files.Single().Length);
        context.Response.StatusCode = lengths.Count == 1 ? 307 : 200;
        context.Response.Headers.Location = "/elsewhere";
        await context.Response.WriteAsync("""{"data":{"hero":null}}""");
    });

    /// <summary>What the generator makes of a mutation that takes a file, and an input object with a list of files.</summary>
    private sealed class UploadRequest(Upload? picture, Upload? text, OperationKind kind = OperationKind.Mutation) : GraphQLRequest<HeroData>
    {
        public override string OperationName => "Send";

        public override OperationKind Kind => kind;

        public override ReadOnlySpan<byte> BodyPrefix => """{"query":"mutation Send","operationName":"Send" """u8[..^1];

        public override bool HasVariables => true;

        public override void WriteVariables(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("picture"u8);
            VariableWriter.WriteValue(writer, picture);
            if (text is not null)
            {
                writer.WritePropertyName("input"u8);
                writer.WriteStartObject();
                writer.WritePropertyName("files"u8);
                VariableWriter.WriteList<Upload?>(writer, [text, null, picture], static (writer, value) => VariableWriter.WriteValue(writer, value));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        public override HeroData? ReadData(ref ResponseReader reader) => new HeroRequest().ReadData(ref reader);
    }

    /// <summary>A stream as a network gives it.</summary>
    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
