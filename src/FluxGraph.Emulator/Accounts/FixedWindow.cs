namespace FluxGraph.Emulator;

/// <summary>
/// Counts requests in a window of fixed length, which opens with the first request in it.
/// </summary>
/// <remarks>
/// System.Threading.RateLimiting reads the machine's clock and offers no seam for a <see cref="TimeProvider"/>,
/// nor does it tell when its window ends, which X-RateLimit-Reset must say; hence a window of our own.
/// Not thread-safe: <see cref="RequestQuota"/> guards it.
/// </remarks>
internal sealed class FixedWindow(int limit, TimeSpan length)
{
    private DateTimeOffset? _openedAt;
    private int _used;

    public int Limit => limit;

    public int Remaining => limit - _used;

    /// <summary>When the window ends; for one that has not opened yet, when it would end if it opened now.</summary>
    public DateTimeOffset ResetsAt(DateTimeOffset now) => (_openedAt ?? now) + length;

    public void CloseIfOver(DateTimeOffset now)
    {
        if (_openedAt is { } openedAt && now >= openedAt + length)
        {
            _openedAt = null;
            _used = 0;
        }
    }

    public void Take(DateTimeOffset now)
    {
        _openedAt ??= now;
        _used++;
    }
}
