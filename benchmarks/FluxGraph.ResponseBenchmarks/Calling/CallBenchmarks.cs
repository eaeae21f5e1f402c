using BenchmarkDotNet.Attributes;

namespace FluxGraph.ResponseBenchmarks.Calling;

/// <summary>A whole call: FluxGraph, and <see cref="HttpClient"/> with System.Text.Json's source generation in two ways.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private CallSample _sample = null!;

    [GlobalSetup]
    public void Create() => _sample = new CallSample();

    [GlobalCleanup]
    public void Dispose() => _sample.Dispose();

    [Benchmark(Baseline = true)]
    public object FluxGraph() => _sample.CallWithFluxGraph();

    [Benchmark]
    public object RegisteredFluxGraph() => _sample.CallWithRegisteredFluxGraph();

    [Benchmark]
    public object PostAndReadFromJson() => _sample.PostWithSystemTextJson();

    [Benchmark]
    public object SendAndReadFromJson() => _sample.StreamWithSystemTextJson();

    [Benchmark]
    public object HttpClientAlone() => _sample.SendAlone();
}
