namespace FluxGraph.Emulator.Tests;

/// <summary>A clock that stops working after so many readings: an accident inside the emulator.</summary>
internal sealed class BrokenClock(int readings) : TimeProvider
{
    private int _readings = readings;

    public override DateTimeOffset GetUtcNow()
        => Interlocked.Decrement(ref _readings) >= 0 ? EmulatorSession.Start : throw new InvalidOperationException("The clock is broken.");
}
