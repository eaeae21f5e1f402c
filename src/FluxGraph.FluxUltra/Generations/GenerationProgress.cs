namespace FluxGraph.FluxUltra;

/// <summary>What a wait has learned so far.</summary>
/// <param name="Generation">The generation as the API described it last.</param>
/// <param name="Elapsed">How long the wait has taken so far.</param>
public sealed record GenerationProgress(GenerationSnapshot Generation, TimeSpan Elapsed);
