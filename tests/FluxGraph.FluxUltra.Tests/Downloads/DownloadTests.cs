using System.Net;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.AspNetCore.Http;
using SkiaSharp;

namespace FluxGraph.FluxUltra.Tests.Downloads;

public sealed class DownloadTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fluxgraph-download-");

    private string FilePath => Path.Combine(_directory.FullName, "image.jpg");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task The_file_is_an_image_of_the_size_that_was_asked_for()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var generation = await session.Client.GenerateAsync(session.Request with { Width = 640, Height = 512 });
        await generation.WaitForCompletionAsync();
        var path = Path.Combine(_directory.FullName, "new", "folder", "image.jpg");

        var image = await generation.DownloadAsync(path);

        using var bitmap = SKBitmap.Decode(path);
        Assert.Equal((640, 512), (bitmap.Width, bitmap.Height));
        Assert.Equal(new DownloadedImage("image/jpeg", new FileInfo(path).Length), image);
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        session.AssertNothingLeaked();
    }

    [Fact]
    public async Task A_stream_gets_the_same_bytes_and_stays_open()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var generation = await session.Client.GenerateAsync(session.Request);
        await generation.DownloadAsync(FilePath);
        using var stream = new MemoryStream();

        var image = await generation.DownloadAsync(stream);

        Assert.True(stream.CanWrite);
        Assert.Equal(stream.Length, image.Length);
        Assert.Equal(await File.ReadAllBytesAsync(FilePath), stream.ToArray());
    }

    [Fact]
    public async Task A_download_tells_how_far_it_is()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var generation = await session.Client.GenerateAsync(session.Request);
        var (toFile, toStream) = (new RecordedProgress(), new RecordedProgress());

        var image = await generation.DownloadAsync(FilePath, toFile);
        await generation.DownloadAsync(Stream.Null, toStream);

        Assert.All([toFile, toStream], progress =>
        {
            Assert.Equal(new DownloadProgress(image.Length, image.Length), progress.Steps[^1]);
            Assert.Equal(progress.Steps.Select(step => step.Received).Distinct().Order(), progress.Steps.Select(step => step.Received));
            Assert.All(progress.Steps, step => Assert.Equal(image.Length, step.Total));
        });
    }

    [Fact]
    public async Task The_key_goes_to_the_api_and_not_to_where_images_are()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var generation = await session.Client.GenerateAsync(session.Request);
        await generation.DownloadAsync(Stream.Null);

        Assert.All(session.ApiRequests, request => Assert.Equal($"Bearer {session.Emulator.ApiKey}", request.Authorization));
        var download = Assert.Single(session.DownloadRequests);
        Assert.Equal(generation.Url, download.Address);
        Assert.Null(download.Authorization);
    }

    [Fact]
    public async Task No_header_of_the_download_carries_the_key()
    {
        var apiKey = FluxUltraSession.NewApiKey();
        var headers = "";
        await using var session = await DownloadFromAsync(
            context =>
            {
                headers = string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
                context.Response.ContentType = "image/png";
                return context.Response.WriteAsync("bytes");
            },
            apiKey);

        await session.Generation.DownloadAsync(Stream.Null);

        Assert.NotEmpty(headers);
        Assert.DoesNotContain(apiKey, headers, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", headers, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_image_that_is_not_there()
    {
        await using var session = await DownloadFromAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        var exception = await AssertFailsAsync(session);

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task Something_that_is_no_image(string? contentType)
    {
        await using var session = await DownloadFromAsync(context =>
        {
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync("<html>Sign in</html>");
        });

        Assert.Contains(contentType ?? "no content type", (await AssertFailsAsync(session)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_without_bytes()
    {
        await using var session = await DownloadFromAsync(context =>
        {
            context.Response.ContentType = "image/jpeg";
            return Task.CompletedTask;
        });

        Assert.Contains("nothing", (await AssertFailsAsync(session)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_breaks_off_leaves_the_file_from_before_as_it_was()
    {
        await File.WriteAllTextAsync(FilePath, "from before");
        await using var session = await DownloadFromAsync(async context =>
        {
            context.Response.ContentType = "image/jpeg";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("only this");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        await Assert.ThrowsAsync<ImageDownloadException>(() => session.Generation.DownloadAsync(FilePath));

        Assert.Equal("from before", await File.ReadAllTextAsync(FilePath));
        Assert.Equal([FilePath], Directory.GetFiles(_directory.FullName));
    }

    [Fact]
    public async Task A_download_that_is_cancelled_leaves_no_file()
    {
        var begun = new TaskCompletionSource();
        await using var session = await DownloadFromAsync(async context =>
        {
            context.Response.ContentType = "image/jpeg";
            await context.Response.WriteAsync("a part");
            await context.Response.Body.FlushAsync();
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var cancellation = new CancellationTokenSource();

        var download = session.Generation.DownloadAsync(FilePath, cancellation.Token);
        await begun.Task;
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Empty(Directory.GetFiles(_directory.FullName));
    }

    [Fact]
    public async Task A_download_that_takes_too_long()
    {
        var begun = new TaskCompletionSource();
        await using var session = await DownloadFromAsync(async context =>
        {
            context.Response.ContentType = "image/jpeg";
            await context.Response.WriteAsync("a part");
            await context.Response.Body.FlushAsync();
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var download = session.Generation.DownloadAsync(Stream.Null);
        await begun.Task;
        await session.FluxUltra.Clock.AdvanceToTimerAsync(TimeSpan.FromMinutes(5));

        var exception = await Assert.ThrowsAsync<ImageDownloadException>(() => download);
        Assert.Contains("00:05:00", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generation_that_is_still_processing_has_no_image()
    {
        await using var session = await FluxUltraSession.StartAsync();
        var generation = await session.Client.GenerateAsync(session.Request);

        var exception = await Assert.ThrowsAsync<ImageDownloadException>(() => generation.DownloadAsync(FilePath));

        Assert.Contains("'processing'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(generation.Id, exception.GenerationId);
        Assert.False(File.Exists(FilePath));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/outputs/1.jpg")]
    [InlineData("file:///etc/passwd")]
    public async Task A_completed_generation_without_an_address_on_the_web(string? url)
    {
        await using var server = await TestServer.StartAsync(Answer.Generation("completed", url));
        await using var session = FluxUltraSession.For(server.Endpoint);
        var generation = await session.Client.GetAsync("job-1");

        Assert.Null(generation.Url);
        await Assert.ThrowsAsync<ImageDownloadException>(() => generation.DownloadAsync(Stream.Null));
    }

    [Fact]
    public async Task An_address_that_is_not_https_is_not_used()
    {
        await using var server = await TestServer.StartAsync(Answer.Generation("completed", "http://cdn.example/1.jpg"));
        await using var session = FluxUltraSession.For(server.Endpoint);
        var generation = await session.Client.GetAsync("job-1");

        await Assert.ThrowsAsync<ImageDownloadException>(() => generation.DownloadAsync(Stream.Null));
        Assert.Empty(session.DownloadRequests);
    }

    private static Task<CompletedGeneration> DownloadFromAsync(RequestDelegate serveImage, string? apiKey = null) =>
        CompletedGeneration.StartAsync(serveImage, apiKey);

    private async Task<ImageDownloadException> AssertFailsAsync(CompletedGeneration session)
    {
        var exception = await Assert.ThrowsAsync<ImageDownloadException>(() => session.Generation.DownloadAsync(FilePath));
        Assert.Equal("job-1", exception.GenerationId);
        Assert.Empty(Directory.GetFiles(_directory.FullName));
        session.FluxUltra.AssertNothingLeaked(exception);
        return exception;
    }

    private sealed class RecordedProgress : IProgress<DownloadProgress>
    {
        public List<DownloadProgress> Steps { get; } = [];

        public void Report(DownloadProgress value) => Steps.Add(value);
    }
}
