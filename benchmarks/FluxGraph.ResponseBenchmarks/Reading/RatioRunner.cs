using System.Diagnostics;
using System.Globalization;
using FluxGraph.ResponseBenchmarks.Documents;

namespace FluxGraph.ResponseBenchmarks.Reading;

/// <summary>
/// Compares the sides in a minute: they take turns, so that what else the machine does meets all of them, and each
/// one's fastest of many turns counts.
/// </summary>
internal static class RatioRunner
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(10);

    private const int Turns = 120;

    public static void Run(IEnumerable<ResponseKind> kinds, IEnumerable<DocumentLayout> layouts)
    {
        Console.WriteLine("| response | layout | FluxGraph | System.Text.Json | times | token loop | times | FluxGraph allocates | System.Text.Json |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var kind in kinds)
        {
            foreach (var layout in layouts)
            {
                var sample = ResponseSample.Create(kind, layout);
                var (times, bytes) = Measure([() => sample.ReadWithFluxGraph(), () => sample.ReadWithSystemTextJson(), () => sample.ReadTokens()]);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {kind}, {sample.Body.Length / 1000d:F0} KB | {layout} | {times[0]:F1} µs | {times[1]:F1} µs | {times[1] / times[0]:F2} | {times[2]:F1} µs | {times[2] / times[0]:F2} | {bytes[0] / 1000d:F1} KB | {bytes[1] / 1000d:F1} KB |"));
            }
        }
    }

    private static (double[] Microseconds, long[] Bytes) Measure(Func<object?>[] sides)
    {
        var fastest = new double[sides.Length];
        Array.Fill(fastest, double.MaxValue);
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var side = 0; side < sides.Length; side++)
            {
                fastest[side] = Math.Min(fastest[side], TakeTurn(sides[side]));
            }
        }

        return (fastest, [.. sides.Select(Allocate)]);
    }

    private static double TakeTurn(Func<object?> side)
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
        while (elapsed < Turn);
        return elapsed.TotalMicroseconds / count;
    }

    private static long Allocate(Func<object?> side)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        side();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
