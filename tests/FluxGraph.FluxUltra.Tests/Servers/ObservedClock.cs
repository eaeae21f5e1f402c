using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>A clock that the test holds, and that tells when a timer was set: only then is it of use to move on.</summary>
internal sealed class ObservedClock() : FakeTimeProvider(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _timers = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until someone has set a timer, and moves on to its due time.</summary>
    public async Task AdvanceToTimerAsync(TimeSpan dueTime)
    {
        await WaitForTimersAsync(dueTime, count: 1);
        Advance(dueTime);
    }

    /// <summary>Waits until so many timers with this due time were set.</summary>
    public async Task WaitForTimersAsync(TimeSpan dueTime, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (count > 0)
        {
            count -= await _timers.Reader.ReadAsync(limit.Token) == dueTime ? 1 : 0;
        }
    }
}
