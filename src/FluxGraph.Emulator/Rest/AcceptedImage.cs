namespace FluxGraph.Emulator;

/// <summary>The REST answer about an image that is still being generated.</summary>
internal sealed record AcceptedImage(string Id, string Status, Uri? Url, string? WebhookUrl, DateTimeOffset CreatedAt);
