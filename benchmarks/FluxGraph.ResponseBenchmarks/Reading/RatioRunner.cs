using System.Globalization;
using FluxGraph.ResponseBenchmarks.Documents;
using FluxGraph.ResponseBenchmarks.Measuring;

namespace FluxGraph.ResponseBenchmarks.Reading;

/// <summary>Prints the table of what reading costs.</summary>
internal static class RatioRunner
{
    private static readonly Turns Turns = new(120, TimeSpan.FromMilliseconds(10));

    public static void Run(IEnumerable<ResponseKind> kinds, IEnumerable<DocumentLayout> layouts)
    {
        Console.WriteLine("| response | layout | FluxGraph | System.Text.Json | times | token loop | times | FluxGraph allocates | System.Text.Json |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var kind in kinds)
        {
            foreach (var layout in layouts)
            {
                var sample = ResponseSample.Create(kind, layout);
                var sides = Turns.Take(() => sample.ReadWithFluxGraph(), () => sample.ReadWithSystemTextJson(), () => sample.ReadTokens());
                var (own, peer, loop) = (sides[0], sides[1], sides[2]);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {kind}, {sample.Body.Length / 1000d:F0} KB | {layout} | {own.Microseconds:F1} µs | {peer.Microseconds:F1} µs | {peer.Microseconds / own.Microseconds:F2} | {loop.Microseconds:F1} µs | {loop.Microseconds / own.Microseconds:F2} | {own.Bytes / 1000d:F1} KB | {peer.Bytes / 1000d:F1} KB |"));
            }
        }
    }
}
