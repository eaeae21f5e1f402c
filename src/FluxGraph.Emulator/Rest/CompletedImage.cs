namespace FluxGraph.Emulator;

/// <summary>The REST answer about an image that is there.</summary>
internal sealed record CompletedImage(string Id, string Status, Uri? Url, double? Duration, DateTimeOffset CreatedAt);
