namespace FluxGraph.Emulator;

/// <summary>The schema's <c>Generation</c>.</summary>
internal sealed record GenerationObject(
    string Id,
    string Status,
    string Type,
    string Provider,
    string? Url,
    GenerationMetadata Metadata,
    int CreditCost,
    DateTimeOffset CreatedAt)
{
    // The service makes images, and nothing else.
    private const string ImageType = "IMAGE";

    public static GenerationObject Of(Generation generation, DateTimeOffset now) => new(
        generation.Id,
        generation.StatusAt(now),
        ImageType,
        generation.Request.Service,
        generation.UrlAt(now)?.AbsoluteUri,
        generation.Metadata,
        generation.CreditCost,
        generation.CreatedAt);
}
