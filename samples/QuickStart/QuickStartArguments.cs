using FluxGraph.FluxUltra;

namespace QuickStart;

/// <summary>What the command line asks for: a new image, or one whose generation was started before.</summary>
internal sealed record QuickStartArguments(ImageRequest? Request, string? GenerationId, Uri? Endpoint, string? Output);
