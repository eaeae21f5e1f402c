namespace FluxGraph.Emulator;

/// <summary>What the page shows of a generation.</summary>
internal sealed record GenerationState(
    string Id, string Prompt, int Width, int Height, string Status, int CreditCost, DateTimeOffset CreatedAt, DateTimeOffset CompletesAt, string? WebhookUrl, string? Image)
{
    public static GenerationState Of(Generation generation, DateTimeOffset now) => new(
        generation.Id,
        generation.Request.Prompt,
        generation.Request.Width,
        generation.Request.Height,
        generation.StatusAt(now),
        generation.CreditCost,
        generation.CreatedAt,
        generation.CompletesAt,
        generation.Request.WebhookUrl,
        generation.UrlAt(now)?.AbsolutePath);
}
