namespace FluxGraph.Emulator;

/// <summary>The body of a webhook.</summary>
internal sealed record WebhookPayload(
    string Id,
    string Status,
    Uri? Url,
    string Service,
    DateTimeOffset CreatedAt,
    DateTimeOffset CompletedAt,
    GenerationMetadata Metadata)
{
    public static WebhookPayload For(Generation generation) => new(
        generation.Id,
        generation.FinalStatus,
        generation.FinalUrl,
        generation.Request.Service,
        generation.CreatedAt,
        generation.CompletesAt,
        generation.Metadata);
}
