using System.Globalization;
using FluxGraph.ResponseBenchmarks.Measuring;

namespace FluxGraph.ResponseBenchmarks.Calling;

/// <summary>Prints the table of what a whole call costs, and where its bytes go.</summary>
internal static class CallRunner
{
    private static readonly Turns Turns = new(3000, TimeSpan.FromMilliseconds(1));

    public static void Run()
    {
        using var sample = new CallSample();
        var sides = Turns.Take(
            sample.CallWithFluxGraph,
            sample.CallWithRegisteredFluxGraph,
            sample.PostWithSystemTextJson,
            sample.StreamWithSystemTextJson,
            sample.SendAlone,
            sample.ReadWithFluxGraph,
            sample.ReadWithSystemTextJson);
        var (sending, ownResult, peerResult) = (sides[4], sides[5], sides[6]);

        Console.WriteLine("| side | time | times | allocates | the result | HttpClient alone | beyond both |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        Print("FluxGraph", sides[0], ownResult.Bytes);
        Print("FluxGraph, from the services", sides[1], ownResult.Bytes);
        Print("PostAsync and ReadFromJsonAsync", sides[2], peerResult.Bytes);
        Print("SendAsync, headers first, and ReadFromJsonAsync", sides[3], peerResult.Bytes);
        Print("HttpClient alone", sending, 0);

        void Print(string name, (double Microseconds, long Bytes) side, long result) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {side.Microseconds:F1} µs | {side.Microseconds / sides[0].Microseconds:F2} | {side.Bytes:N0} | {result:N0} | {sending.Bytes:N0} | {side.Bytes - result - sending.Bytes:N0} |"));
    }
}
