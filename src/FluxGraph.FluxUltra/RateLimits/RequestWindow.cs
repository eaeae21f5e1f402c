namespace FluxGraph.FluxUltra;

/// <summary>
/// Counts requests in a window of fixed length that opens with its first request, unless the server says otherwise. Not
/// safe for several threads: <see cref="RequestLimiter"/> guards it.
/// </summary>
internal sealed class RequestWindow(int limit, TimeSpan length)
{
    /// <summary>Clocks differ, and the server may round: a window's end that moves by less is the same window's.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private int _used;

    public TimeSpan Length => length;

    public int Limit { get; private set; } = limit;

    /// <summary>Null while the window is not open.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    public int Remaining => Math.Max(0, Limit - _used);

    /// <summary>Before its first request a window takes however many: a server can set a limit lower than somebody asked for.</summary>
    public bool HasRoom(int count) => EndsAt is null || Remaining >= count;

    public RequestWindowState? State => EndsAt is { } endsAt ? new RequestWindowState(_used, endsAt) : null;

    public void Restore(RequestWindowState state, DateTimeOffset now)
    {
        // A state from another time, such as one whose window ends in a year, must not close the window for so long.
        if (state.EndsAt > now)
        {
            (_used, EndsAt) = (Math.Max(0, state.Used), Earlier(state.EndsAt, now + length));
        }
    }

    public void CloseIfOver(DateTimeOffset now)
    {
        if (EndsAt <= now)
        {
            (_used, EndsAt) = (0, null);
        }
    }

    public void Take(int count, DateTimeOffset now)
    {
        EndsAt ??= now + length;
        _used += count;
    }

    /// <summary>Takes over what the server says of this window.</summary>
    /// <param name="heard">The headers of an answer.</param>
    /// <param name="underWay">How many requests the server may not have counted yet.</param>
    /// <param name="now">The time.</param>
    public void Learn(RateLimit heard, int underWay, DateTimeOffset now)
    {
        Limit = heard.Limit is > 0 ? heard.Limit.Value : Limit;
        var isNextWindow = false;
        if (heard.ResetsAt is { } resetsAt && resetsAt > now && resetsAt <= now + length + Tolerance)
        {
            isNextWindow = EndsAt is { } endsAt && resetsAt > endsAt + Tolerance;
            EndsAt = resetsAt;
        }

        if (heard.Remaining is >= 0)
        {
            var usedThere = Math.Max(0, Limit - heard.Remaining.Value);
            _used = isNextWindow ? usedThere + underWay : Math.Max(_used, usedThere);
            EndsAt ??= now + length;
        }
    }

    /// <summary>The server refused a request: nothing more goes out before the window is open again.</summary>
    public void Exhaust(DateTimeOffset until)
    {
        _used = Math.Max(_used, Limit);
        EndsAt = until;
    }

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
