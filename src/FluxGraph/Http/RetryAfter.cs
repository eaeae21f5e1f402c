using System.Net.Http.Headers;

namespace FluxGraph.CompilerServices;

/// <summary>Reads how long a server wants to be left alone: <c>Retry-After</c>, in seconds or as a date.</summary>
internal static class RetryAfter
{
    /// <returns>The time from now, not negative; null where the server does not say.</returns>
    public static TimeSpan? In(ResponseHeaders headers, TimeProvider timeProvider)
    {
        if (!headers.TryGetValue("Retry-After", out var text) || !RetryConditionHeaderValue.TryParse(text, out var value))
        {
            return null;
        }

        var time = value.Delta ?? (value.Date - timeProvider.GetUtcNow());
        return time < TimeSpan.Zero ? TimeSpan.Zero : time;
    }
}
