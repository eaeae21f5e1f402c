using FluxGraph.FluxUltra.Tests.Servers;
using FluxGraph.FluxUltra.Tests.Store;

namespace FluxGraph.FluxUltra.Tests.Retries;

public sealed class RetryTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly Answer Balance = new(200, """{"data":{"creditBalance":{"available":5,"spent":7}}}""");

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_question_is_asked_three_times_with_growing_pauses(int status)
    {
        await using var server = await TestServer.StartAsync(Answer.Error(status, code: null), new Answer(status, "", "text/plain"), Balance);
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => (options.Retries.Tries, options.Retries.Jitter) = (3, 0));

        var asking = session.Client.GetCreditBalanceAsync();
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(1));
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(new CreditBalance(5, 7), await asking.WaitAsync(Limit));
        Assert.Equal(3, session.ApiRequests.Count);
        session.AssertNothingLeaked();
    }

    [Fact]
    public async Task The_last_failure_is_the_callers()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(503, code: null));
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => (options.Retries.Tries, options.Retries.Jitter) = (2, 0));

        var asking = session.Client.GetAsync("job-1");
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("job-1", (await Assert.ThrowsAsync<ServerErrorException>(() => asking.WaitAsync(Limit))).GenerationId);
        Assert.Equal(2, session.ApiRequests.Count);
    }

    [Fact]
    public async Task What_asking_again_does_not_change_is_not_asked_again()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(401, code: null));
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => options.Retries.Tries = 3);

        await Assert.ThrowsAsync<UnauthorizedException>(() => session.Client.GetCreditBalanceAsync());

        Assert.Single(session.ApiRequests);
    }

    [Theory]
    [InlineData(SubmissionProtocol.GraphQL)]
    [InlineData(SubmissionProtocol.Rest)]
    public async Task A_request_for_a_generation_is_sent_again_when_the_API_says_after_a_rate_limit(SubmissionProtocol protocol)
    {
        await using var server = await TestServer.StartAsync(
            Answer.Error(429, "RATE_LIMITED") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } }, Answer.Accepted("job-1"));
        var store = new RecordingStore();
        await using var session = FluxUltraSession.For(server.Endpoint, store: store, configure: options => options.Retries.Tries = 3);

        var call = session.Client.GenerateAsync(session.Request with { Protocol = protocol });
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(7));

        Assert.Equal("job-1", (await call.WaitAsync(Limit)).Id);
        // Whoever finds the record during the pause may send it: the first time had no effect.
        Assert.Equal(
            [GenerationRecordState.Waiting, GenerationRecordState.Submitting, GenerationRecordState.Waiting, GenerationRecordState.Submitting, GenerationRecordState.Accepted],
            store.Written.Select(record => record.State));
        session.AssertNothingLeaked();
    }

    [Theory]
    [InlineData(SubmissionProtocol.GraphQL)]
    [InlineData(SubmissionProtocol.Rest)]
    public async Task A_request_for_a_generation_is_sent_again_after_a_refused_connection(SubmissionProtocol protocol)
    {
        var server = await TestServer.StartAsync(Answer.Accepted("job-1"));
        var endpoint = server.Endpoint;
        await server.DisposeAsync();
        await using var session = FluxUltraSession.For(endpoint, configure: options => (options.Retries.Tries, options.Retries.Jitter) = (3, 0));

        var call = session.Client.GenerateAsync(session.Request with { Protocol = protocol });
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(1));
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));

        Assert.False((await Assert.ThrowsAsync<ServerUnreachableException>(() => call.WaitAsync(Limit))).MayHaveBeenCharged);
        Assert.Equal(3, session.ApiRequests.Count);
    }

    [Theory]
    [InlineData(500, "INTERNAL_ERROR", typeof(ServerErrorException))]
    [InlineData(200, "SOMETHING_NEW", typeof(FluxUltraException))]
    [InlineData(408, null, typeof(UnknownOutcomeException))]
    [InlineData(502, null, typeof(UnknownOutcomeException))]
    public async Task What_may_have_been_charged_is_not_sent_again_and_says_so(int status, string? code, Type expected)
    {
        await using var server = await TestServer.StartAsync(code is null ? new Answer(status, "", "text/plain") : Answer.Error(status, code));
        var store = new MemoryGenerationStore();
        await using var session = FluxUltraSession.For(server.Endpoint, store: store, configure: options => options.Retries.Tries = 3);

        var failure = (FluxUltraException)await Assert.ThrowsAsync(expected, () => session.Client.GenerateAsync(session.Request));

        Assert.True(failure.MayHaveBeenCharged);
        Assert.Single(session.ApiRequests);
        Assert.Single(await store.ReadAsync(GenerationRecordState.Unknown, CancellationToken.None));
    }

    [Fact]
    public async Task A_server_error_is_followed_by_another_request_where_that_is_wanted()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(500, "INTERNAL_ERROR"), Answer.Accepted("job-1"));
        await using var session = FluxUltraSession.For(
            server.Endpoint, configure: options => (options.Retries.Tries, options.Retries.Jitter, options.Retries.SubmissionsAfterServerError) = (3, 0, true));

        var call = session.Client.GenerateAsync(session.Request);
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("job-1", (await call.WaitAsync(Limit)).Id);
    }

    [Fact]
    public async Task A_pause_that_is_too_long_is_the_callers_to_make()
    {
        await using var server = await TestServer.StartAsync(
            Answer.Error(429, "RATE_LIMITED") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "61" } });
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => options.Retries.Tries = 3);

        var failure = await Assert.ThrowsAsync<RateLimitedException>(() => session.Client.GenerateAsync(session.Request));

        Assert.Equal(TimeSpan.FromSeconds(61), failure.RateLimit.RetryAfter);
        Assert.Single(session.ApiRequests);
    }

    [Fact]
    public async Task Chance_makes_pauses_longer()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(503, code: null), Balance);
        await using var session = FluxUltraSession.For(
            server.Endpoint, configure: options => (options.Retries.Tries, options.Retries.Jitter, options.Retries.Chance) = (3, 0.4, () => 0.5));

        var asking = session.Client.GetCreditBalanceAsync();
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(1.2));

        await asking.WaitAsync(Limit);
    }

    [Fact]
    public async Task A_wait_has_its_own_schedule_which_is_not_multiplied()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(503, code: null));
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => options.Retries.Tries = 3);

        var waiting = session.Client.Resume("job-1").WaitForCompletionAsync();
        foreach (var seconds in new[] { 4, 8, 16, 32, 64 })
        {
            await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(seconds));
        }

        await Assert.ThrowsAsync<ServerErrorException>(() => waiting.WaitAsync(Limit));
        Assert.Equal(6, session.ApiRequests.Count);
    }

    [Fact]
    public async Task Draining_gives_up_what_pauses()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(429, "RATE_LIMITED"));
        var store = new MemoryGenerationStore();
        await using var session = FluxUltraSession.For(server.Endpoint, store: store, configure: options => (options.Retries.Tries, options.Retries.Jitter) = (3, 0));

        var call = session.Client.GenerateAsync(session.Request);
        await session.Clock.WaitForTimersAsync(TimeSpan.FromSeconds(1), count: 1);
        await session.Client.DrainAsync().WaitAsync(Limit);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Limit));
        Assert.Single(session.ApiRequests);
        Assert.Single(await store.ReadAsync(GenerationRecordState.WithoutEffect, CancellationToken.None));
    }
}
