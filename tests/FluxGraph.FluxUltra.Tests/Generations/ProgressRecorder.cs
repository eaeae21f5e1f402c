namespace FluxGraph.FluxUltra.Tests.Generations;

/// <summary>Keeps each step, in order.</summary>
internal sealed class ProgressRecorder : IProgress<GenerationProgress>
{
    public List<GenerationProgress> Steps { get; } = [];

    public void Report(GenerationProgress value) => Steps.Add(value);
}
