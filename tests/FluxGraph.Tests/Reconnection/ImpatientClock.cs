namespace FluxGraph.Tests.Reconnection;

/// <summary>A clock whose timers are due at once, and which notes what they waited for.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    private long _ticks;

    /// <summary>What was waited for, in order.</summary>
    public List<TimeSpan> Delays { get; } = [];

    /// <summary>Called when something begins to wait, in place of being due.</summary>
    public Action? Waiting { get; init; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_ticks);

    public void Advance(TimeSpan time) => _ticks += time.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Delays.Add(dueTime);
        if (Waiting is not null)
        {
            ThreadPool.QueueUserWorkItem(_ => Waiting());
            return System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
