namespace FluxGraph.Emulator;

/// <summary>The body of a webhook.</summary>
internal sealed record WebhookPayload(
    string Id,
    string Status,
    Uri Url,
    string Service,
    DateTimeOffset CreatedAt,
    DateTimeOffset CompletedAt,
    GenerationMetadata Metadata)
{
    public static WebhookPayload For(Generation generation) => new(
        generation.Id,
        GenerationStatus.Completed,
        generation.OutputUrl,
        generation.Request.Service,
        generation.CreatedAt,
        generation.CompletesAt,
        generation.Metadata);
}
