using BenchmarkDotNet.Attributes;
using FluxGraph.ResponseBenchmarks.Documents;

namespace FluxGraph.ResponseBenchmarks.Reading;

/// <summary>Reading a response: FluxGraph, System.Text.Json's source generation, and a loop over the tokens that builds nothing.</summary>
[MemoryDiagnoser]
public class ResponseBenchmarks
{
    private ResponseSample _sample = null!;

    [ParamsAllValues]
    public ResponseKind Response { get; set; }

    [ParamsAllValues]
    public DocumentLayout Layout { get; set; }

    [GlobalSetup]
    public void Create() => _sample = ResponseSample.Create(Response, Layout);

    [Benchmark(Baseline = true)]
    public object? FluxGraph() => _sample.ReadWithFluxGraph();

    [Benchmark]
    public object? SystemTextJson() => _sample.ReadWithSystemTextJson();

    [Benchmark]
    public int TokenLoop() => _sample.ReadTokens();
}
