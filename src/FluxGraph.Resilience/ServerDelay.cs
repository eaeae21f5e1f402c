using System.Globalization;
using System.Net.Http.Headers;

namespace FluxGraph.Resilience;

/// <summary>Reads how long a server wants to be left alone, off whichever header it says it by.</summary>
internal static class ServerDelay
{
    /// <summary>Smaller numbers are seconds from now: as Unix time they would lie before September 2001.</summary>
    private const long SmallestUnixTime = 1_000_000_000;

    private static readonly long LargestUnixTime = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <returns>The time from now, not negative; null where the server does not say.</returns>
    public static TimeSpan? In(HttpResponseHeaders headers, TimeProvider timeProvider)
    {
        var now = timeProvider.GetUtcNow();
        return NotNegative(headers.RetryAfter is { } retry ? retry.Delta ?? (retry.Date - now) : ByRateLimit(headers, now));
    }

    /// <summary>A limit that is not used up keeps nobody waiting.</summary>
    private static TimeSpan? ByRateLimit(HttpResponseHeaders headers, DateTimeOffset now) =>
        Number(headers, "RateLimit-Remaining") > 0 || Number(headers, "X-RateLimit-Remaining") > 0
            ? null
            : Until(Number(headers, "RateLimit-Reset"), now) ?? Until(Number(headers, "X-RateLimit-Reset"), now) ?? ByStructuredField(headers);

    /// <summary><c>RateLimit: "default";r=0;t=30</c>, as the draft of the IETF has it since its eighth edition.</summary>
    private static TimeSpan? ByStructuredField(HttpResponseHeaders headers)
    {
        if (Text(headers, "RateLimit") is not { } text)
        {
            return null;
        }

        TimeSpan? longest = null;
        foreach (var policy in text.Split(','))
        {
            var parameters = policy.Split(';', StringSplitOptions.TrimEntries);
            if (parameters.Contains("r=0")
                && Array.Find(parameters, static parameter => parameter.StartsWith("t=", StringComparison.Ordinal)) is { } reset
                && Parse(reset[2..]) is { } seconds and < SmallestUnixTime
                && !(longest >= TimeSpan.FromSeconds(seconds)))
            {
                longest = TimeSpan.FromSeconds(seconds);
            }
        }

        return longest;
    }

    private static TimeSpan? Until(long? number, DateTimeOffset now) => number switch
    {
        null => null,
        < SmallestUnixTime and { } seconds => TimeSpan.FromSeconds(seconds),
        { } instant when instant <= LargestUnixTime => DateTimeOffset.FromUnixTimeSeconds(instant) - now,
        _ => null,
    };

    private static TimeSpan? NotNegative(TimeSpan? time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    private static long? Number(HttpResponseHeaders headers, string name) => Text(headers, name) is { } text ? Parse(text) : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    private static long? Parse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
