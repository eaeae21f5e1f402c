namespace FluxGraph.FluxUltra;

/// <summary>Says when to ask for a generation again. Asking costs nothing, so a passing failure does not end the wait.</summary>
internal sealed class PollingSchedule(TimeSpan interval)
{
    /// <summary>So many questions in a row may fail; the next failure ends the wait.</summary>
    public const int ToleratedFailures = 5;

    /// <summary>A wait does not sleep through more than this on the server's word: the caller should know.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private int _failures;

    /// <summary>The pause after an answer.</summary>
    public TimeSpan AfterAnswer()
    {
        _failures = 0;
        return interval;
    }

    /// <summary>The pause after a failure; null when the failure ends the wait.</summary>
    public TimeSpan? AfterFailure(FluxUltraException failure) => failure switch
    {
        RateLimitedException { RateLimit.RetryAfter: { } retryAfter } => retryAfter > LongestPause ? null : Longer(retryAfter, interval),
        RateLimitedException or ServerErrorException or ServerUnreachableException => BackOff(),
        _ => null,
    };

    private TimeSpan? BackOff()
    {
        _failures++;
        return _failures > ToleratedFailures ? null : Shorter(interval * Math.Pow(2, _failures), LongestPause);
    }

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
