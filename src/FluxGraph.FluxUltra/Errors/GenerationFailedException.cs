namespace FluxGraph.FluxUltra;

/// <summary>A generation ended without an image.</summary>
/// <param name="message">What happened.</param>
/// <param name="generation">The generation as the API described it last.</param>
public sealed class GenerationFailedException(string message, GenerationSnapshot generation) : FluxUltraException(message)
{
    /// <summary>The generation as the API described it last.</summary>
    public GenerationSnapshot Generation { get; } = generation;

    internal static GenerationFailedException For(GenerationSnapshot generation) =>
        new($"The generation '{generation.Id}' ended with the status '{generation.Status}'.", generation) { GenerationId = generation.Id };
}
