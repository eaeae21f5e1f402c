namespace FluxGraph.Emulator.Tests;

public sealed class QuotaTests
{
    private const string Query = "{ creditBalance { available } }";

    private static readonly long StartInUnixSeconds = EmulatorSession.Start.ToUnixTimeSeconds();

    [Theory]
    [InlineData(Plan.Free, 10)]
    [InlineData(Plan.Starter, 30)]
    [InlineData(Plan.Pro, 60)]
    [InlineData(Plan.Custom, 7)]
    public async Task A_plan_admits_its_requests_a_minute_and_no_more(Plan plan, int limit)
    {
        await using var session = await EmulatorSession.StartAsync(
            new EmulatorOptions { Plan = plan, CustomQuota = new PlanQuota(RequestsPerMinute: 7, ConcurrentJobs: 1, RequestsPerDay: null) });

        for (var remaining = limit - 1; remaining >= 0; remaining--)
        {
            var answer = await session.PostGraphQLAsync(Query);
            Assert.Equal(200, answer.StatusCode);
            AssertHeaders(answer, limit, remaining, StartInUnixSeconds + 60);
        }

        session.Clock.Advance(TimeSpan.FromSeconds(20.5));
        var rejected = await session.PostGraphQLAsync(Query);

        Assert.Equal(429, rejected.StatusCode);
        Assert.Equal("""{"errors":[{"message":"Rate limit exceeded","extensions":{"code":"RATE_LIMITED"}}]}""", rejected.Body);
        Assert.Equal("40", rejected.Headers["Retry-After"]);
        AssertHeaders(rejected, limit, remaining: 0, StartInUnixSeconds + 60);
    }

    [Fact]
    public async Task After_the_announced_reset_a_new_minute_begins()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { Plan = Plan.Free });
        await ExhaustMinuteAsync(session);

        session.Clock.Advance(TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1));
        Assert.Equal(429, (await session.PostGraphQLAsync(Query)).StatusCode);
        session.Clock.Advance(TimeSpan.FromTicks(1));
        var answer = await session.PostGraphQLAsync(Query);

        Assert.Equal(200, answer.StatusCode);
        AssertHeaders(answer, limit: 10, remaining: 9, StartInUnixSeconds + 120);
    }

    [Fact]
    public async Task The_day_has_a_limit_of_its_own()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { Plan = Plan.Free });
        for (var minute = 0; minute < 10; minute++)
        {
            await ExhaustMinuteAsync(session);
            session.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var rejected = await session.PostGraphQLAsync(Query);

        Assert.Equal(429, rejected.StatusCode);
        Assert.Equal($"{(24 * 60 * 60) - 600}", rejected.Headers["Retry-After"]);
        AssertHeaders(rejected, limit: 100, remaining: 0, StartInUnixSeconds + (24 * 60 * 60));

        session.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(10));
        var nextDay = await session.PostGraphQLAsync(Query);
        Assert.Equal(200, nextDay.StatusCode);
        AssertHeaders(nextDay, limit: 10, remaining: 9, StartInUnixSeconds + (24 * 60 * 60) + 60);
    }

    [Fact]
    public async Task A_custom_plan_has_no_daily_limit_unless_it_sets_one()
    {
        await using var session = await EmulatorSession.StartAsync(
            new EmulatorOptions { Plan = Plan.Custom, CustomQuota = new PlanQuota(RequestsPerMinute: 3, ConcurrentJobs: 1, RequestsPerDay: 2) });

        await session.PostGraphQLAsync(Query);
        await session.PostGraphQLAsync(Query);
        var rejected = await session.PostGraphQLAsync(Query);

        Assert.Equal(429, rejected.StatusCode);
        AssertHeaders(rejected, limit: 2, remaining: 0, StartInUnixSeconds + (24 * 60 * 60));
        Assert.Null(new EmulatorOptions().CustomQuota.RequestsPerDay);
    }

    [Fact]
    public async Task Both_endpoints_draw_on_one_quota_and_errors_count_too()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { Plan = Plan.Free });

        var first = await session.PostRestAsync(new { service = "other", prompt = "a" });
        var second = await session.PostGraphQLAsync("{ nonsense }");

        Assert.Equal((400, 400), (first.StatusCode, second.StatusCode));
        AssertHeaders(first, limit: 10, remaining: 9, StartInUnixSeconds + 60);
        AssertHeaders(second, limit: 10, remaining: 8, StartInUnixSeconds + 60);
    }

    [Theory]
    [InlineData(Plan.Free, 1)]
    [InlineData(Plan.Starter, 3)]
    [InlineData(Plan.Pro, 10)]
    public async Task A_plan_runs_its_concurrent_jobs_and_no_more(Plan plan, int concurrentJobs)
    {
        await using var session = await EmulatorSession.StartAsync(
            new EmulatorOptions { Plan = plan, JobDuration = TimeSpan.FromSeconds(3) });
        for (var i = 0; i < concurrentJobs; i++)
        {
            await session.GenerateAsync();
        }

        session.Clock.Advance(TimeSpan.FromSeconds(1.5));
        var spent = session.Emulator.GetAccount().CreditsSpent;
        var rejected = await session.PostRestAsync(new { service = "flux-ultra", prompt = "a" });

        Assert.Equal((429, "RATE_LIMITED"), (rejected.StatusCode, rejected.ErrorCode));
        Assert.Equal("2", rejected.Headers["Retry-After"]);
        Assert.Contains("X-RateLimit-Remaining", rejected.Headers);
        Assert.Equal(spent, session.Emulator.GetAccount().CreditsSpent);

        session.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(200, (await session.PostRestAsync(new { service = "flux-ultra", prompt = "a" })).StatusCode);
    }

    [Fact]
    public void The_plans_are_those_of_the_page()
    {
        var custom = new PlanQuota(1, 2, 3);

        Assert.Equal(new PlanQuota(10, 1, 100), PlanQuota.Of(Plan.Free, custom));
        Assert.Equal(new PlanQuota(30, 3, 1_000), PlanQuota.Of(Plan.Starter, custom));
        Assert.Equal(new PlanQuota(60, 10, 10_000), PlanQuota.Of(Plan.Pro, custom));
        Assert.Equal(custom, PlanQuota.Of(Plan.Custom, custom));
    }

    private static async Task ExhaustMinuteAsync(EmulatorSession session)
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(200, (await session.PostGraphQLAsync(Query)).StatusCode);
        }
    }

    private static void AssertHeaders(Answer answer, int limit, int remaining, long reset)
        => Assert.Equal(
            ($"{limit}", $"{remaining}", $"{reset}"),
            (answer.Headers["X-RateLimit-Limit"], answer.Headers["X-RateLimit-Remaining"], answer.Headers["X-RateLimit-Reset"]));
}
