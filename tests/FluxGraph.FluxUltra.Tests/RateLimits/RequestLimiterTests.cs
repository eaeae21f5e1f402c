using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace FluxGraph.FluxUltra.Tests.RateLimits;

public sealed class RequestLimiterTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task So_many_requests_go_out_in_a_minute_and_the_next_ones_in_the_next()
    {
        using var limiter = new RequestLimiter(FluxUltraPlan.Free, queueLimit: 5, _clock);
        for (var i = 0; i < 10; i++)
        {
            Assert.True((await limiter.AcquireAsync()).IsAcquired);
        }

        var waiting = limiter.AcquireAsync().AsTask();
        _clock.Advance(Minute - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True((await waiting.WaitAsync(Limit)).IsAcquired);
        Assert.Equal(9, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task Who_came_first_goes_first()
    {
        using var limiter = new RequestLimiter(new FluxUltraPlan(1, 1, null), queueLimit: 3, _clock);
        await limiter.AcquireAsync();
        var waiting = Enumerable.Range(0, 3).Select(_ => limiter.AcquireAsync().AsTask()).ToArray();

        foreach (var next in waiting)
        {
            Assert.All(waiting.SkipWhile(task => task != next), task => Assert.False(task.IsCompleted));
            _clock.Advance(Minute);
            Assert.True((await next.WaitAsync(Limit)).IsAcquired);
        }
    }

    [Fact]
    public async Task A_full_queue_refuses_and_says_when_there_is_room()
    {
        using var limiter = new RequestLimiter(new FluxUltraPlan(1, 1, null), queueLimit: 1, _clock);
        await limiter.AcquireAsync();
        _ = limiter.AcquireAsync().AsTask();
        _clock.Advance(TimeSpan.FromSeconds(20));

        using var refused = await limiter.AcquireAsync();

        Assert.False(refused.IsAcquired);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter));
        Assert.Equal(TimeSpan.FromSeconds(40), retryAfter);
        Assert.Equal(1, limiter.GetStatistics()!.TotalFailedLeases);
    }

    [Fact]
    public async Task Who_does_not_want_to_wait_any_more_leaves_the_queue()
    {
        using var limiter = new RequestLimiter(new FluxUltraPlan(1, 1, null), queueLimit: 2, _clock);
        await limiter.AcquireAsync();
        using var cancellation = new CancellationTokenSource();
        var impatient = limiter.AcquireAsync(1, cancellation.Token).AsTask();
        var patient = limiter.AcquireAsync().AsTask();

        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient.WaitAsync(Limit));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentQueuedCount);
        _clock.Advance(Minute);
        Assert.True((await patient.WaitAsync(Limit)).IsAcquired);
    }

    [Fact]
    public async Task A_day_has_a_limit_of_its_own_which_a_restart_does_not_forget()
    {
        var plan = new FluxUltraPlan(RequestsPerMinute: 2, ConcurrentJobs: 1, RequestsPerDay: 3);
        string kept;
        using (var limiter = new RequestLimiter(plan, queueLimit: 0, _clock))
        {
            await limiter.AcquireAsync();
            await limiter.AcquireAsync();
            _clock.Advance(Minute);
            await limiter.AcquireAsync();
            kept = JsonSerializer.Serialize(limiter.GetState());
        }

        using var next = new RequestLimiter(plan, queueLimit: 0, _clock, JsonSerializer.Deserialize<RequestLimiterState>(kept));
        using var refused = await next.AcquireAsync();

        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter));
        Assert.Equal(TimeSpan.FromDays(1) - Minute, retryAfter);
        _clock.Advance(retryAfter);
        Assert.True((await next.AcquireAsync()).IsAcquired);
    }

    [Fact]
    public void A_state_that_cannot_be_does_not_close_a_window_for_longer_than_it_lasts()
    {
        var state = new RequestLimiterState(new RequestWindowState(99, _clock.GetUtcNow().AddYears(1)), new RequestWindowState(-5, _clock.GetUtcNow().AddDays(-1)));
        using var limiter = new RequestLimiter(FluxUltraPlan.Free, queueLimit: 0, _clock, state);

        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _clock.Advance(Minute);
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Theory]
    [InlineData(10, 3, 30, 3)]
    [InlineData(10, 99, 30, 9)]
    [InlineData(100, 5, 3600, 5)]
    [InlineData(null, 4, null, 4)]
    [InlineData(20, 20, 30, 19)]
    public async Task What_the_server_has_left_goes_before_what_was_counted_here(int? limit, int remaining, int? resetSeconds, int expected)
    {
        using var limiter = new RequestLimiter(FluxUltraPlan.Free, queueLimit: 0, _clock);
        using (await limiter.AcquireAsync())
        {
        }

        limiter.Learn(new RateLimit(limit, remaining, _clock.GetUtcNow() + Seconds(resetSeconds), RetryAfter: null), isRefusal: false);

        Assert.Equal(expected, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task The_servers_window_is_the_one_that_counts()
    {
        using var limiter = new RequestLimiter(new FluxUltraPlan(2, 1, null), queueLimit: 1, _clock);
        await limiter.AcquireAsync();
        limiter.Learn(new RateLimit(2, 0, _clock.GetUtcNow() + Seconds(7), RetryAfter: null), isRefusal: false);

        var waiting = limiter.AcquireAsync().AsTask();
        _clock.Advance(Seconds(7)!.Value);

        Assert.True((await waiting.WaitAsync(Limit)).IsAcquired);
    }

    [Fact]
    public async Task In_the_servers_next_window_only_what_is_under_way_counts()
    {
        using var limiter = new RequestLimiter(new FluxUltraPlan(10, 1, null), queueLimit: 0, _clock);
        for (var i = 0; i < 8; i++)
        {
            using var answered = await limiter.AcquireAsync();
        }

        using var underWay = await limiter.AcquireAsync();
        _clock.Advance(Seconds(30)!.Value);
        limiter.Learn(new RateLimit(10, 9, _clock.GetUtcNow() + Minute, RetryAfter: null), isRefusal: false);

        Assert.Equal(8, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Theory]
    [InlineData(0, 12, 12)]
    [InlineData(null, null, 1)]
    public async Task After_a_refusal_nothing_goes_out_for_as_long_as_the_server_says(int? remaining, int? retryAfterSeconds, int opensAfterSeconds)
    {
        using var limiter = new RequestLimiter(FluxUltraPlan.Pro, queueLimit: 1, _clock);
        await limiter.AcquireAsync();
        limiter.Learn(new RateLimit(Limit: null, remaining, ResetsAt: null, Seconds(retryAfterSeconds)), isRefusal: true);

        var waiting = limiter.AcquireAsync().AsTask();
        _clock.Advance(Seconds(opensAfterSeconds)!.Value - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True((await waiting.WaitAsync(Limit)).IsAcquired);
    }

    [Fact]
    public async Task A_refusal_with_requests_left_is_not_about_requests()
    {
        using var limiter = new RequestLimiter(FluxUltraPlan.Pro, queueLimit: 0, _clock);
        await limiter.AcquireAsync();

        limiter.Learn(new RateLimit(60, 41, _clock.GetUtcNow() + Minute, Seconds(5)), isRefusal: true);

        Assert.Equal(41, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task Disposing_sends_everybody_home()
    {
        var limiter = new RequestLimiter(new FluxUltraPlan(1, 1, null), queueLimit: 1, _clock);
        await limiter.AcquireAsync();
        var waiting = limiter.AcquireAsync().AsTask();

        limiter.Dispose();

        Assert.False((await waiting.WaitAsync(Limit)).IsAcquired);
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    [Fact]
    public async Task Many_callers_never_get_more_than_the_plan_allows_and_all_get_their_turn()
    {
        const int Callers = 200;
        using var limiter = new RequestLimiter(new FluxUltraPlan(7, 1, null), queueLimit: Callers, _clock);
        var granted = 0;
        var callers = Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            using var lease = await limiter.AcquireAsync();
            Interlocked.Add(ref granted, lease.IsAcquired ? 1 : 0);
        })).ToArray();

        var all = Task.WhenAll(callers);
        var minutes = 0;
        while (!all.IsCompleted)
        {
            await Task.Yield();
            if (limiter.GetStatistics() is { CurrentAvailablePermits: 0 })
            {
                var counted = limiter.GetState().Minute!.Used;
                Assert.True(counted <= 7, $"{counted} in a minute");
                _clock.Advance(Minute);
                minutes++;
            }
        }

        Assert.Equal(Callers, granted);
        Assert.True(minutes >= Callers / 7, $"{minutes} minutes");
    }

    [Theory]
    [InlineData(0, 1, null, "RequestsPerMinute")]
    [InlineData(1, 0, null, "ConcurrentJobs")]
    [InlineData(1, 1, 0, "RequestsPerDay")]
    public void A_plan_without_anything_is_none(int requestsPerMinute, int concurrentJobs, int? requestsPerDay, string named) => Assert.Contains(
        named,
        Assert.Throws<ArgumentException>(() => new RequestLimiter(new FluxUltraPlan(requestsPerMinute, concurrentJobs, requestsPerDay), 0)).Message,
        StringComparison.Ordinal);

    private static TimeSpan? Seconds(int? seconds) => seconds is null ? null : TimeSpan.FromSeconds(seconds.Value);
}
