using System.Diagnostics;

namespace FluxGraph.Benchmarks;

/// <summary>The middle of several runs, after runs that only warm up.</summary>
internal static class Measurement
{
    /// <param name="prepare">What must be done before each run and is not part of it; it is told the number of the run.</param>
    public static TimeSpan Median(int warmUps, int runs, Action<int> prepare, Action run)
    {
        var times = new List<TimeSpan>(runs);
        for (var i = 0; i < warmUps + runs; i++)
        {
            prepare(i);
            var start = Stopwatch.GetTimestamp();
            run();
            if (i >= warmUps)
            {
                times.Add(Stopwatch.GetElapsedTime(start));
            }
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
