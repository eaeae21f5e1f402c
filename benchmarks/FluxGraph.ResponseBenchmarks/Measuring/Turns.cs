using System.Diagnostics;

namespace FluxGraph.ResponseBenchmarks.Measuring;

/// <summary>
/// Compares sides: they take turns, so that what else the machine does meets all of them, and each one's fastest of many
/// turns counts.
/// </summary>
/// <param name="Count">How many turns each side has.</param>
/// <param name="Length">How long a turn is, at least: it ends with the run that exceeds it.</param>
internal sealed record Turns(int Count, TimeSpan Length)
{
    /// <summary>How long each side takes, in microseconds, and how many bytes it allocates, when it runs once. A side runs on one thread.</summary>
    public IReadOnlyList<(double Microseconds, long Bytes)> Take(params Func<object?>[] sides)
    {
        var fastest = new double[sides.Length];
        Array.Fill(fastest, double.MaxValue);
        for (var turn = 0; turn < Count; turn++)
        {
            for (var side = 0; side < sides.Length; side++)
            {
                fastest[side] = Math.Min(fastest[side], Time(sides[side]));
            }
        }

        return [.. fastest.Zip(sides.Select(Allocate))];
    }

    private double Time(Func<object?> side)
    {
        var count = 0;
        var start = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            side();
            count++;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < Length);
        return elapsed.TotalMicroseconds / count;
    }

    private static long Allocate(Func<object?> side)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        side();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
