namespace FluxGraph.Emulator;

/// <summary>The <c>metadata</c> of a generation, as the API's webhook shows it.</summary>
/// <param name="Duration">How long the content plays; an image does not.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record GenerationMetadata(double? Duration, int Width, int Height);
