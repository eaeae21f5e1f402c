using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.Generations;

public sealed class WaitTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // So that a wait that does not end fails its test instead of hanging it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Asks_every_two_seconds_until_the_generation_is_completed()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.FromSeconds(3) });
        var generation = await session.Client.GenerateAsync(session.Request);
        var progress = new ProgressRecorder();

        var wait = generation.WaitForCompletionAsync(progress);
        await session.Clock.AdvanceToTimerAsync(Interval);
        await session.Clock.AdvanceToTimerAsync(Interval);
        await wait.WaitAsync(Limit);

        Assert.Equal([GenerationStatus.Processing, GenerationStatus.Completed], progress.Steps.Select(step => step.Generation.Status));
        Assert.Equal([Interval, Interval * 2], progress.Steps.Select(step => step.Elapsed));
        Assert.True(generation.Status.IsCompleted);
        Assert.Equal(session.Emulator.BaseAddress.Authority, generation.Url!.Authority);
        Assert.Equal(session.Emulator.GetAccount().CreditsSpent, generation.CreditCost);
        session.AssertNothingLeaked();
    }

    [Fact]
    public async Task A_completed_generation_is_not_asked_for_again()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var generation = await session.Client.GenerateAsync(session.Request);
        await generation.RefreshAsync();
        var requests = session.ApiRequests.Count;

        await generation.WaitForCompletionAsync();

        Assert.Equal(requests, session.ApiRequests.Count);
    }

    [Fact]
    public async Task Cancelling_the_wait_leaves_the_generation_for_another_process_to_resume()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.FromSeconds(3) });
        var generation = await session.Client.GenerateAsync(session.Request);
        using var cancellation = new CancellationTokenSource();

        var wait = generation.WaitForCompletionAsync(cancellationToken: cancellation.Token);
        await session.Clock.AdvanceToTimerAsync(Interval);
        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.WaitAsync(Limit));
        Assert.Equal(cancellation.Token, exception.CancellationToken);

        await using var otherProcess = FluxUltraSession.For(session.Emulator.GraphQLEndpoint, session.Emulator.ApiKey);
        session.Clock.Advance(Interval);
        var resumed = otherProcess.Client.Resume(generation.Id);
        Assert.False(resumed.Status.IsKnown);
        await resumed.WaitForCompletionAsync();

        Assert.True(resumed.Status.IsCompleted);
        Assert.Equal(generation.CreditCost, resumed.CreditCost);
        Assert.Single(session.Emulator.GetAccount().Ledger);
    }

    [Fact]
    public async Task The_same_handle_can_be_waited_for_again_after_a_cancellation()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = Interval });
        var generation = await session.Client.GenerateAsync(session.Request);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => generation.WaitForCompletionAsync(cancellationToken: new CancellationToken(canceled: true)));

        var wait = generation.WaitForCompletionAsync();
        await session.Clock.AdvanceToTimerAsync(Interval);
        await wait.WaitAsync(Limit);

        Assert.True(generation.Status.IsCompleted);
    }

    [Fact]
    public async Task A_status_that_is_not_known_goes_on_being_waited_for()
    {
        await using var server = await TestServer.StartAsync(
            Answer.Generation("queued"), Answer.Generation(""), Answer.Generation("Upscaling-4K"), Answer.Generation("COMPLETED", "https://cdn.example/1.jpg"));
        await using var session = FluxUltraSession.For(server.Endpoint);
        var progress = new ProgressRecorder();

        var wait = session.Client.Resume("job-1").WaitForCompletionAsync(progress);
        await session.Clock.AdvanceToTimerAsync(Interval);
        await session.Clock.AdvanceToTimerAsync(Interval);
        await session.Clock.AdvanceToTimerAsync(Interval);
        await wait.WaitAsync(Limit);

        Assert.Equal(["queued", "", "Upscaling-4K", "COMPLETED"], progress.Steps.Select(step => step.Generation.Status.Value));
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("CANCELLED")]
    public async Task A_status_that_says_failure_ends_the_wait(string status)
    {
        await using var server = await TestServer.StartAsync(Answer.Generation(status));
        await using var session = FluxUltraSession.For(server.Endpoint);
        var generation = session.Client.Resume("job-1");

        var exception = await Assert.ThrowsAsync<GenerationFailedException>(() => generation.WaitForCompletionAsync().WaitAsync(Limit));

        Assert.Equal("job-1", exception.GenerationId);
        Assert.Equal(status, exception.Generation.Status.Value);
        Assert.True(generation.Status.IsFailed);
    }

    [Fact]
    public async Task A_rate_limit_is_waited_out_as_long_as_the_server_says()
    {
        var limited = Answer.Error(429, "RATE_LIMITED") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "37" } };
        await using var server = await TestServer.StartAsync(limited, Answer.Generation("completed"));
        await using var session = FluxUltraSession.For(server.Endpoint);

        var wait = session.Client.Resume("job-1").WaitForCompletionAsync();
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(37));
        await wait.WaitAsync(Limit);

        Assert.Equal(2, session.ApiRequests.Count);
    }

    [Fact]
    public async Task A_rate_limit_of_hours_is_left_to_the_caller()
    {
        var limited = Answer.Error(429, "RATE_LIMITED") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "7200" } };
        await using var server = await TestServer.StartAsync(limited);
        await using var session = FluxUltraSession.For(server.Endpoint);

        var exception = await Assert.ThrowsAsync<RateLimitedException>(() => session.Client.Resume("job-1").WaitForCompletionAsync().WaitAsync(Limit));

        Assert.Equal("job-1", exception.GenerationId);
        Assert.Equal(TimeSpan.FromHours(2), exception.RateLimit.RetryAfter);
    }

    [Fact]
    public async Task Passing_failures_are_waited_out_with_growing_pauses()
    {
        await using var server = await TestServer.StartAsync(
            Answer.Error(500, "INTERNAL_ERROR"), new Answer(502, "<html>Bad gateway</html>", "text/html"), Answer.Generation("completed"));
        await using var session = FluxUltraSession.For(server.Endpoint);

        var wait = session.Client.Resume("job-1").WaitForCompletionAsync();
        await session.Clock.AdvanceToTimerAsync(Interval * 2);
        await session.Clock.AdvanceToTimerAsync(Interval * 4);
        await wait.WaitAsync(Limit);

        Assert.Equal(3, session.ApiRequests.Count);
    }

    [Fact]
    public async Task The_sixth_failure_in_a_row_ends_the_wait_and_names_the_generation()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(500, "INTERNAL_ERROR"));
        await using var session = FluxUltraSession.For(server.Endpoint);

        var wait = session.Client.Resume("job-1").WaitForCompletionAsync();
        foreach (var factor in new[] { 2, 4, 8, 16, 32 })
        {
            await session.Clock.AdvanceToTimerAsync(Interval * factor);
        }

        var exception = await Assert.ThrowsAsync<ServerErrorException>(() => wait.WaitAsync(Limit));
        Assert.Equal("job-1", exception.GenerationId);
        Assert.Equal(6, session.ApiRequests.Count);
    }

    [Fact]
    public async Task An_answer_without_a_readable_status_ends_the_wait_and_names_the_generation()
    {
        await using var server = await TestServer.StartAsync(new Answer(200, """{"data":{"generation":{"id":"job-1","status":7}}}"""));
        await using var session = FluxUltraSession.For(server.Endpoint);

        var exception = await Assert.ThrowsAsync<FluxUltraException>(() => session.Client.Resume("job-1").WaitForCompletionAsync().WaitAsync(Limit));

        Assert.Equal("job-1", exception.GenerationId);
    }

    [Fact]
    public async Task A_generation_of_another_account_is_not_found()
    {
        await using var session = await FluxUltraSession.StartAsync();

        var fromWait = await Assert.ThrowsAsync<GenerationNotFoundException>(() => session.Client.Resume("nobody").WaitForCompletionAsync().WaitAsync(Limit));
        var fromGet = await Assert.ThrowsAsync<GenerationNotFoundException>(() => session.Client.GetAsync("nobody"));

        Assert.Equal("nobody", fromWait.GenerationId);
        Assert.Equal("nobody", fromGet.GenerationId);
    }
}
