using FluxGraph.FluxUltra;

namespace QuickStart;

/// <summary>Reports at once and in order; <see cref="Progress{T}"/> would leave it to the thread pool.</summary>
internal sealed class ProgressReporter(Action<GenerationProgress> report) : IProgress<GenerationProgress>
{
    public void Report(GenerationProgress value) => report(value);
}
