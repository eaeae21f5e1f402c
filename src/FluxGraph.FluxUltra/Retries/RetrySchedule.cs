namespace FluxGraph.FluxUltra;

/// <summary>Says whether a call is tried again after a failure, and when.</summary>
internal sealed class RetrySchedule(RetryOptions options)
{
    /// <summary>Whether a question is asked again: it costs nothing.</summary>
    public bool AsksAgain(Exception? failure) => IsInTime(failure) && failure is ServerErrorException or ServerUnreachableException or RateLimitedException;

    /// <summary>Whether a request for a generation is sent again: never one that may have been charged, unless the options say so.</summary>
    public bool SendsAgain(Exception? failure) => IsInTime(failure) && failure switch
    {
        ServerUnreachableException or RateLimitedException => true,
        ServerErrorException => options.SubmissionsAfterServerError,
        _ => false,
    };

    /// <param name="attempt">How many tries there were before the one that failed.</param>
    /// <param name="failure">What it failed with.</param>
    public TimeSpan PauseAfter(int attempt, Exception? failure)
    {
        var pause = Shorter(options.Delay * Math.Pow(2, attempt), options.LongestDelay);
        pause += pause * options.Jitter * options.Chance();
        return failure is RateLimitedException { RateLimit.RetryAfter: { } retryAfter } && retryAfter > pause ? retryAfter : pause;
    }

    /// <summary>Not where the queue of this process is full, which the API did not say, nor where the pause would be too long.</summary>
    private bool IsInTime(Exception? failure) =>
        failure is not RateLimitedException limited || (limited.Error is not null && !(limited.RateLimit.RetryAfter > options.LongestDelay));

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
