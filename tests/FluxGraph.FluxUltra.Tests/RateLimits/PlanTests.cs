using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.RateLimits;

/// <summary>What the account's plan allows, kept before anything is sent, beside an emulator that keeps it too.</summary>
public sealed class PlanTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Requests_wait_for_the_next_minute_instead_of_being_refused()
    {
        await using var session = await FluxUltraSession.StartAsync(
            new EmulatorOptions { Plan = Plan.Free }, configure: options => options.Plan = FluxUltraPlan.Free);
        var questions = Enumerable.Range(0, 11).Select(_ => session.Client.GetCreditBalanceAsync()).ToArray();

        await Task.WhenAll(questions.Take(10)).WaitAsync(Limit);
        Assert.False(questions[10].IsCompleted);
        session.Clock.Advance(TimeSpan.FromMinutes(1));

        await questions[10].WaitAsync(Limit);
        Assert.Equal(11, session.ApiRequests.Count);
    }

    [Fact]
    public async Task Without_a_plan_the_API_refuses()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { Plan = Plan.Free });

        await Assert.ThrowsAsync<RateLimitedException>(() => Task.WhenAll(Enumerable.Range(0, 11).Select(_ => session.Client.GetCreditBalanceAsync())));
    }

    [Fact]
    public async Task A_generation_waits_until_another_has_ended_even_if_nobody_asks_for_that()
    {
        await using var session = await FluxUltraSession.StartAsync(
            new EmulatorOptions { Plan = Plan.Free, JobDuration = TimeSpan.FromSeconds(3) }, configure: options => options.Plan = FluxUltraPlan.Free);
        await session.Client.GenerateAsync(session.Request);

        var second = session.Client.GenerateAsync(session.Request);
        await session.Clock.AdvanceToTimerAsync(Interval);
        await session.Clock.AdvanceToTimerAsync(Interval);

        Assert.False((await second.WaitAsync(Limit)).Status.IsTerminal);
        Assert.Equal(2, session.Emulator.GetAccount().Ledger.Count);
    }

    [Fact]
    public async Task A_generation_that_failed_to_start_leaves_its_place_to_the_next()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(500, "INTERNAL_ERROR"), Answer.Error(402, "INSUFFICIENT_CREDITS"), Answer.Accepted("third"));
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => options.Plan = FluxUltraPlan.Free);

        await Assert.ThrowsAsync<ServerErrorException>(() => session.Client.GenerateAsync(session.Request));
        await Assert.ThrowsAsync<InsufficientCreditsException>(() => session.Client.GenerateAsync(session.Request));

        Assert.Equal("third", (await session.Client.GenerateAsync(session.Request).WaitAsync(Limit)).Id);
    }

    [Fact]
    public async Task Too_many_callers_are_refused_and_nothing_of_theirs_is_sent()
    {
        await using var session = await FluxUltraSession.StartAsync(
            new EmulatorOptions { Plan = Plan.Custom, CustomQuota = new PlanQuota(1, 1, null) },
            configure: options => (options.Plan, options.QueueLimit) = (new FluxUltraPlan(1, 1, null), 0));
        await session.Client.GetCreditBalanceAsync();

        var exception = await Assert.ThrowsAsync<RateLimitedException>(() => session.Client.GetCreditBalanceAsync());

        Assert.Contains("QueueLimit", exception.Message, StringComparison.Ordinal);
        Assert.InRange(exception.RateLimit.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(61));
        Assert.Single(session.ApiRequests);
        session.AssertNothingLeaked(exception);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_a_place_and_nothing_is_charged()
    {
        await using var session = await FluxUltraSession.StartAsync(configure: options => options.Plan = FluxUltraPlan.Free);
        await session.Client.GenerateAsync(session.Request);
        using var cancellation = new CancellationTokenSource();

        var second = session.Client.GenerateAsync(session.Request, cancellation.Token);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(Limit));
        Assert.IsNotType<UnknownOutcomeException>(exception.InnerException);
        Assert.Single(session.Emulator.GetAccount().Ledger);
    }

    [Fact]
    public async Task One_asks_for_all_who_wait_for_a_place()
    {
        await using var session = await FluxUltraSession.StartAsync(
            new EmulatorOptions { JobDuration = TimeSpan.FromHours(1) }, configure: options => options.Plan = new FluxUltraPlan(1000, 1, null));
        await session.Client.GenerateAsync(session.Request);
        using var cancellation = new CancellationTokenSource();

        var waiting = Enumerable.Range(0, 20).Select(_ => session.Client.GenerateAsync(session.Request, cancellation.Token)).ToArray();
        await session.Clock.WaitForTimersAsync(Interval, count: 20);
        session.Clock.Advance(Interval);
        await session.Clock.WaitForTimersAsync(Interval, count: 20);

        Assert.Equal(2, session.ApiRequests.Count);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting).WaitAsync(Limit));
    }

    [Fact]
    public async Task A_place_that_comes_while_its_taker_gives_up_goes_to_the_next()
    {
        var isAsked = new TaskCompletionSource();
        var requests = 0;
        await using var server = await TestServer.StartAsync(async context =>
        {
            switch (Interlocked.Increment(ref requests))
            {
                case 2:
                    isAsked.SetResult();
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                    break;
                case 3:
                    await Answer.Generation("completed").WriteAsync(context);
                    break;
                case var number:
                    await Answer.Accepted($"job-{number}").WriteAsync(context);
                    break;
            }
        });
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => options.Plan = FluxUltraPlan.Free);
        var first = await session.Client.GenerateAsync(session.Request);
        using var cancellation = new CancellationTokenSource();
        var impatient = session.Client.GenerateAsync(session.Request, cancellation.Token);
        await session.Clock.AdvanceToTimerAsync(Interval);
        await isAsked.Task.WaitAsync(Limit);

        await first.RefreshAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient.WaitAsync(Limit));
        Assert.Equal("job-4", (await session.Client.GenerateAsync(session.Request).WaitAsync(Limit)).Id);
    }

    [Fact]
    public async Task What_an_earlier_process_counted_counts()
    {
        await using var session = await FluxUltraSession.StartAsync(configure: options =>
        {
            options.Plan = FluxUltraPlan.Free;
            options.QueueLimit = 0;
            options.RequestLimiterState = new RequestLimiterState(Minute: null, Day: new RequestWindowState(99, new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero)));
        });
        await session.Client.GetCreditBalanceAsync();

        var exception = await Assert.ThrowsAsync<RateLimitedException>(() => session.Client.GetCreditBalanceAsync());

        Assert.Equal(TimeSpan.FromHours(12), exception.RateLimit.RetryAfter);
        Assert.Equal(100, session.Client.RequestLimiter!.GetState().Day!.Used);
    }
}
