using System.Net;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.Errors;

public sealed class ErrorTests
{
    [Fact]
    public async Task A_key_that_is_not_accepted()
    {
        await using var session = await FluxUltraSession.StartAsync(apiKey: FluxUltraSession.NewApiKey());

        var fromMutation = await Assert.ThrowsAsync<UnauthorizedException>(() => session.Client.GenerateAsync(session.Request));
        var fromQuery = await Assert.ThrowsAsync<UnauthorizedException>(() => session.Client.GetAsync("job-1"));
        var fromBalance = await Assert.ThrowsAsync<UnauthorizedException>(() => session.Client.GetCreditBalanceAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, fromMutation.Error!.StatusCode);
        session.AssertNothingLeaked(fromMutation, fromQuery, fromBalance);
    }

    [Fact]
    public async Task Too_few_credits()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { OpeningCredits = 3 });

        var exception = await Assert.ThrowsAsync<InsufficientCreditsException>(() => session.Client.GenerateAsync(session.Request));

        Assert.InRange(exception.CreditsRequired!.Value, 10, 20);
        Assert.Equal(3, exception.CreditsAvailable);
        Assert.Equal("INSUFFICIENT_CREDITS", exception.Error!.Code);
        Assert.Empty(session.Emulator.GetAccount().Ledger);
        session.AssertNothingLeaked(exception);
    }

    [Fact]
    public async Task Too_many_requests()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { Plan = Plan.Free });
        for (var i = 0; i < 10; i++)
        {
            await session.Client.GetCreditBalanceAsync();
        }

        var exception = await Assert.ThrowsAsync<RateLimitedException>(() => session.Client.GenerateAsync(session.Request));

        Assert.Equal(new RateLimit(Limit: 10, Remaining: 0, session.Clock.Start.AddMinutes(1), TimeSpan.FromMinutes(1)), exception.RateLimit);
        session.AssertNothingLeaked(exception);
    }

    [Fact]
    public async Task Too_many_jobs()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { Plan = Plan.Free, JobDuration = TimeSpan.FromSeconds(7) });
        await session.Client.GenerateAsync(session.Request);

        var exception = await Assert.ThrowsAsync<RateLimitedException>(() => session.Client.GenerateAsync(session.Request));

        Assert.Equal(TimeSpan.FromSeconds(7), exception.RateLimit.RetryAfter);
        Assert.Equal(8, exception.RateLimit.Remaining);
    }

    [Fact]
    public async Task A_request_that_the_api_finds_invalid()
    {
        await using var session = await FluxUltraSession.StartAsync();

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(
            () => session.Client.GenerateAsync(session.Request with { Version = "flux-0" }));

        Assert.Equal(HttpStatusCode.BadRequest, exception.Error!.StatusCode);
        Assert.Contains("version", exception.Error.Message, StringComparison.Ordinal);
        Assert.Empty(session.Emulator.GetAccount().Ledger);
        session.AssertNothingLeaked(exception);
    }

    public static TheoryData<int, string?, Type> Answers => new()
    {
        { 400, "INVALID_REQUEST", typeof(InvalidRequestException) },
        { 400, null, typeof(InvalidRequestException) },
        { 200, "GRAPHQL_VALIDATION_FAILED", typeof(InvalidRequestException) },
        { 401, null, typeof(UnauthorizedException) },
        { 403, null, typeof(UnauthorizedException) },
        { 200, "UNAUTHENTICATED", typeof(UnauthorizedException) },
        { 402, null, typeof(InsufficientCreditsException) },
        { 200, "INSUFFICIENT_CREDITS", typeof(InsufficientCreditsException) },
        { 429, null, typeof(RateLimitedException) },
        { 429, "SLOW_DOWN", typeof(RateLimitedException) },
        { 500, "INTERNAL_ERROR", typeof(ServerErrorException) },
        { 500, null, typeof(ServerErrorException) },
        { 200, "SOMETHING_NEW", typeof(FluxUltraException) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_exception_follows_code_and_status_and_quotes_nothing(int status, string? code, Type expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var apiKey = FluxUltraSession.NewApiKey();
        var quoted = "";
        // A server that quotes all it was told, the key included.
        await using var server = await TestServer.StartAsync(context => Answer.Error(status, code, $"{quoted} {apiKey}").WriteAsync(context));
        await using var session = FluxUltraSession.For(server.Endpoint, apiKey);
        quoted = session.Prompt;

        var fromMutation = (FluxUltraException)await Assert.ThrowsAsync(expected, () => session.Client.GenerateAsync(session.Request));
        var fromQuery = (FluxUltraException)await Assert.ThrowsAsync(expected, () => session.Client.GetAsync("job-1"));

        Assert.Equal(code, fromMutation.Error!.Code ?? code);
        Assert.Equal((HttpStatusCode)status, fromMutation.Error.StatusCode);
        Assert.Equal("job-1", fromQuery.GenerationId);
        Assert.Equal(2, session.ApiRequests.Count);
        session.AssertNothingLeaked(fromMutation, fromQuery);
    }

    [Fact]
    public async Task The_words_about_a_key_are_not_kept_because_they_may_quote_it()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(401, "UNAUTHORIZED", "No such key"));
        await using var session = FluxUltraSession.For(server.Endpoint);

        var exception = await Assert.ThrowsAsync<UnauthorizedException>(() => session.Client.GenerateAsync(session.Request));

        Assert.Null(exception.Error!.Message);
    }
}
