using System.Globalization;

namespace FluxGraph.FluxUltra;

/// <summary>
/// The account has sent too many requests, or has too many jobs at once (429), or too many calls wait
/// here for what its plan allows. Nothing was charged.
/// </summary>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="rateLimit">What the API said about the limit.</param>
/// <param name="error">What the API reported.</param>
public sealed class RateLimitedException(string message, RateLimit rateLimit, ApiError? error = null) : FluxUltraException(message, error)
{
    /// <summary>What the API said about the limit.</summary>
    public RateLimit RateLimit { get; } = rateLimit;

    /// <summary>The plan's limits are kept here, and too many callers wait for them already.</summary>
    internal static RateLimitedException QueueIsFull(int queueLimit, TimeSpan? retryAfter) => new(
        string.Create(CultureInfo.InvariantCulture, $"The plan allows no more at the moment, and {queueLimit} calls wait already. Nothing was sent. ")
        + $"Send fewer at once, or raise {nameof(FluxUltraOptions)}.{nameof(FluxUltraOptions.QueueLimit)}.",
        new RateLimit(Limit: null, Remaining: null, ResetsAt: null, retryAfter));
}
