using System.Globalization;

namespace FluxGraph.FluxUltra;

/// <summary>
/// How calls are tried again. Questions are after a server error, no answer, and a rate limit (429). Requests for generations are only
/// where the one before certainly had no effect: after a refused connection and a rate limit.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>How often a call is tried at most, the first time included; from 1, which tries nothing again, to 10. Default: 3.</summary>
    public int Tries { get; set; } = 3;

    /// <summary>The pause before the second try, which doubles before each further one; from 1 millisecond to 1 minute. Default: 1 second.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest pause; from <see cref="Delay"/> to 10 minutes. Where the API asks for a longer one (<c>Retry-After</c>), the call is
    /// not tried again. Default: 1 minute.
    /// </summary>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// By how much a pause is longer by chance, at most, so that callers who failed together do not come back together: a part of
    /// the pause, from 0 to 1. Default: 0.2.
    /// </summary>
    public double Jitter { get; set; } = 0.2;

    /// <summary>
    /// Whether requests for generations are tried again after a server error (500) in the API's own format too. The API's documentation
    /// says "please retry" of it, but not whether the request was charged: it may be charged again. Default: false.
    /// </summary>
    public bool SubmissionsAfterServerError { get; set; }

    /// <summary>The source of chance for <see cref="Jitter"/>: gives numbers from 0 to less than 1, on any thread. Default: unpredictable ones.</summary>
    public Func<double> Chance { get; set; } = new UnpredictableChance().Next;

    /// <summary>What is out of its range; null when nothing is.</summary>
    internal string? FindDefect() => this switch
    {
        { Tries: < 1 or > 10 } => string.Create(CultureInfo.InvariantCulture, $"{nameof(Tries)} must be from 1 to 10; it is {Tries}"),
        _ when Delay < TimeSpan.FromMilliseconds(1) || Delay > TimeSpan.FromMinutes(1) => $"{nameof(Delay)} must be from 1 millisecond to 1 minute; it is {Delay}",
        _ when LongestDelay < Delay || LongestDelay > TimeSpan.FromMinutes(10) => $"{nameof(LongestDelay)} must be from {nameof(Delay)} to 10 minutes; it is {LongestDelay}",
        _ when Jitter is not (>= 0 and <= 1) => string.Create(CultureInfo.InvariantCulture, $"{nameof(Jitter)} must be from 0 to 1; it is {Jitter}"),
        { Chance: null } => $"{nameof(Chance)} must be set",
        _ => null,
    };
}
