using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.RateLimits;

public sealed class RateLimitTests
{
    // The clock of the tests stands at 2024-01-01T00:00:00Z.
    private const string UnixTime = "1704067290";

    [Theory]
    [InlineData(UnixTime, null, 90, 90)]
    [InlineData("45", null, 45, 45)]
    [InlineData("Mon, 01 Jan 2024 00:00:30 GMT", null, 30, 30)]
    [InlineData(UnixTime, "5", 90, 5)]
    [InlineData(UnixTime, "Mon, 01 Jan 2024 00:00:20 GMT", 90, 20)]
    [InlineData("1704067100", null, -100, 0)]
    [InlineData(UnixTime, "soon", 90, 90)]
    [InlineData(null, "12", null, 12)]
    [InlineData("99999999999999999", null, null, null)]
    [InlineData("-1", null, null, null)]
    [InlineData(null, null, null, null)]
    public async Task Every_usual_form_of_an_instant_is_read(string? reset, string? retryAfter, int? resetSeconds, int? retrySeconds)
    {
        var limit = await ReadAsync(("X-RateLimit-Reset", reset), ("Retry-After", retryAfter));

        Assert.Equal(resetSeconds, (limit.ResetsAt - new ObservedClock().Start)?.TotalSeconds);
        Assert.Equal(retrySeconds, limit.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("60", "0", 60, 0)]
    [InlineData("many", "-3", null, null)]
    [InlineData(null, null, null, null)]
    public async Task Counts_are_read(string? limitText, string? remainingText, int? expectedLimit, int? expectedRemaining)
    {
        var limit = await ReadAsync(("X-RateLimit-Limit", limitText), ("X-RateLimit-Remaining", remainingText));

        Assert.Equal((expectedLimit, expectedRemaining), (limit.Limit, limit.Remaining));
    }

    private static async Task<RateLimit> ReadAsync(params (string Name, string? Value)[] headers)
    {
        var answer = Answer.Error(429, "RATE_LIMITED") with
        {
            Headers = headers.Where(header => header.Value is not null).ToDictionary(header => header.Name, header => header.Value!),
        };
        await using var server = await TestServer.StartAsync(answer);
        await using var session = FluxUltraSession.For(server.Endpoint);
        return (await Assert.ThrowsAsync<RateLimitedException>(() => session.Client.GetCreditBalanceAsync())).RateLimit;
    }
}
