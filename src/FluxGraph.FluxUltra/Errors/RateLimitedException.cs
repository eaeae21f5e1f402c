namespace FluxGraph.FluxUltra;

/// <summary>The account has sent too many requests, or has too many jobs at once (429). Nothing was charged.</summary>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="rateLimit">What the API said about the limit.</param>
/// <param name="error">What the API reported.</param>
public sealed class RateLimitedException(string message, RateLimit rateLimit, ApiError? error = null) : FluxUltraException(message, error)
{
    /// <summary>What the API said about the limit.</summary>
    public RateLimit RateLimit { get; } = rateLimit;
}
