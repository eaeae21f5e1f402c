using Microsoft.Extensions.Time.Testing;

namespace FluxGraph.Resilience.Tests;

public sealed class ServerDelayTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Retry-After: 7", 7.0)]
    [InlineData("Retry-After: Thu, 01 Jan 2026 00:00:09 GMT", 9.0)]
    [InlineData("Retry-After: Wed, 31 Dec 2025 00:00:00 GMT", 0.0)]
    [InlineData("Retry-After: 7\nX-RateLimit-Reset: 99", 7.0)]
    [InlineData("RateLimit-Reset: 12", 12.0)]
    [InlineData("RateLimit-Remaining: 0\nRateLimit-Reset: 12", 12.0)]
    [InlineData("RateLimit-Remaining: 3\nRateLimit-Reset: 12", null)]
    [InlineData("X-RateLimit-Reset: 1767225615", 15.0)]
    [InlineData("X-RateLimit-Reset: 1767225000", 0.0)]
    [InlineData("X-RateLimit-Remaining: 1\nX-RateLimit-Reset: 1767225615", null)]
    [InlineData("RateLimit: \"minute\";r=0;t=30, \"day\";r=10;t=9999", 30.0)]
    [InlineData("RateLimit: \"minute\";r=0;t=30, \"hour\";r=0;t=90", 90.0)]
    [InlineData("RateLimit: \"minute\";r=1;t=30", null)]
    [InlineData("RateLimit: r=0;t=soon", null)]
    [InlineData("RateLimit: \"minute\";r=0;t=99999999999999999999", null)]
    [InlineData("X-RateLimit-Reset: 9999999999999999", null)]
    [InlineData("X-RateLimit-Reset: -5", null)]
    [InlineData("Retry-After: soon", null)]
    [InlineData("X-Other: 7", null)]
    public void What_a_server_asks_for_is_read(string headers, double? seconds)
    {
        using var response = new HttpResponseMessage();
        foreach (var header in headers.Split('\n'))
        {
            response.Headers.TryAddWithoutValidation(header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        }

        Assert.Equal(seconds is null ? null : TimeSpan.FromSeconds(seconds.Value), ServerDelay.In(response.Headers, Clock));
    }
}
