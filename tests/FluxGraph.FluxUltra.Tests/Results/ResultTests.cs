using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.Results;

public sealed class ResultTests
{
    [Fact]
    public async Task What_goes_well_is_a_generation_and_an_image()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });

        var started = await session.Client.TryGenerateAsync(session.Request);
        var guarded = await session.Guard.TryGenerateAsync(session.Request);
        var ended = await started.GetOrThrow().TryWaitForCompletionAsync();
        using var image = new MemoryStream();
        var downloaded = await started.Generation!.TryDownloadAsync(image);

        Assert.True(started.IsSuccess && guarded.IsSuccess && ended.IsSuccess && downloaded.IsSuccess);
        Assert.Same(started.Generation, ended.GetOrThrow());
        Assert.Equal(image.Length, downloaded.GetOrThrow().Length);
        Assert.Null(started.Failure ?? ended.Failure ?? downloaded.Failure);
    }

    [Fact]
    public async Task What_goes_wrong_is_returned_and_not_thrown()
    {
        await using var poor = await FluxUltraSession.StartAsync(new EmulatorOptions { OpeningCredits = 3 });
        await using var server = await TestServer.StartAsync(Answer.Accepted("job-1"), Answer.Generation("failed"), Answer.Generation("processing"));
        await using var session = FluxUltraSession.For(server.Endpoint);

        var refused = await poor.Client.TryGenerateAsync(poor.Request);
        var unpayable = await poor.Guard.TryGenerateAsync(poor.Request);
        var generation = await session.Client.GenerateAsync(session.Request);
        var failed = await session.Client.Resume(generation.Id).TryWaitForCompletionAsync();
        var missing = await generation.TryDownloadAsync(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));

        Assert.False(refused.IsSuccess || unpayable.IsSuccess || failed.IsSuccess || missing.IsSuccess);
        Assert.IsType<InsufficientCreditsException>(refused.Failure);
        Assert.Null(refused.Generation);
        Assert.IsType<InsufficientCreditsException>(unpayable.Failure);
        Assert.IsType<GenerationFailedException>(failed.Failure);
        // What was paid for can be looked at all the same.
        Assert.Equal("job-1", failed.Generation!.Id);
        Assert.IsType<ImageDownloadException>(missing.Failure);
        Assert.Same(refused.Failure, Assert.Throws<InsufficientCreditsException>(() => refused.GetOrThrow()));
        Assert.Same(missing.Failure, Assert.Throws<ImageDownloadException>(() => missing.GetOrThrow()));
    }

    [Fact]
    public async Task Cancellation_and_mistakes_are_thrown()
    {
        await using var session = await FluxUltraSession.StartAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Client.TryGenerateAsync(session.Request, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Guard.TryGenerateAsync(session.Request, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Client.Resume("job-1").TryWaitForCompletionAsync(progress: null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.Client.Resume("job-1").TryDownloadAsync(Stream.Null, cancelled));
        await Assert.ThrowsAsync<ArgumentException>(() => session.Client.TryGenerateAsync(session.Request with { Width = 1 }));
    }
}
