using System.Globalization;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Reads the headers of a rate limit. The API does not say in what unit a window's reset is given, so all that is
/// usual is read: Unix seconds, a number of seconds from now when it is too small for that, or an HTTP date.
/// </summary>
internal static class RateLimitHeaders
{
    /// <summary>Smaller numbers are seconds from now: as Unix time they would lie before September 2001.</summary>
    private const long SmallestUnixTime = 1_000_000_000;

    private static readonly long LargestUnixTime = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static RateLimit Read(ResponseHeaders headers, DateTimeOffset now)
    {
        var resetsAt = ReadInstant(headers, "X-RateLimit-Reset", now);
        var retryAt = ReadInstant(headers, "Retry-After", now) ?? resetsAt;
        return new RateLimit(
            ReadCount(headers, "X-RateLimit-Limit"),
            ReadCount(headers, "X-RateLimit-Remaining"),
            resetsAt,
            retryAt is null ? null : retryAt > now ? retryAt - now : TimeSpan.Zero);
    }

    private static int? ReadCount(ResponseHeaders headers, string name) =>
        headers.TryGetValue(name, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    private static DateTimeOffset? ReadInstant(ResponseHeaders headers, string name, DateTimeOffset now)
    {
        if (!headers.TryGetValue(name, out var text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number < SmallestUnixTime ? now.AddSeconds(number)
                : number <= LargestUnixTime ? DateTimeOffset.FromUnixTimeSeconds(number)
                : null;
        }

        return DateTimeOffset.TryParseExact(
            text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
    }
}
