namespace FluxGraph.Emulator;

/// <summary>The schema's <c>GeneratedImage</c>.</summary>
internal sealed record GeneratedImageObject(
    string Id,
    string Status,
    string? Url,
    int Width,
    int Height,
    string? WebhookUrl,
    double? Duration,
    DateTimeOffset CreatedAt)
{
    public static GeneratedImageObject Of(Generation generation, DateTimeOffset now) => new(
        generation.Id,
        generation.StatusAt(now),
        generation.UrlAt(now)?.AbsoluteUri,
        generation.Request.Width,
        generation.Request.Height,
        generation.Request.WebhookUrl,
        generation.Metadata.Duration,
        generation.CreatedAt);
}
