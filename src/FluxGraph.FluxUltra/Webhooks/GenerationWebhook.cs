using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace FluxGraph.FluxUltra;

/// <summary>What a webhook says of a generation. Only as true as its signature: see <see cref="WebhookVerifier"/>.</summary>
public sealed record GenerationWebhook
{
    /// <summary>The generation's id. Not blank.</summary>
    public required string Id { get; init; }

    /// <summary>How far the generation is: <c>completed</c>, as far as the API documents.</summary>
    public GenerationStatus Status { get; init; }

    /// <summary>Where the image is served: an absolute http or https address. Null when the webhook named none.</summary>
    public Uri? Url { get; init; }

    /// <summary>The service, such as <c>flux-ultra</c>; null when the webhook named none.</summary>
    public string? Service { get; init; }

    /// <summary>When the API accepted the generation; null when the webhook did not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the generation ended; null when the webhook did not say.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The image's width in pixels; null when the webhook did not say.</summary>
    public int? Width { get; init; }

    /// <summary>The image's height in pixels; null when the webhook did not say.</summary>
    public int? Height { get; init; }

    /// <summary>
    /// Reads the body of a webhook. What is unknown in it is left alone, and what is not as documented reads as null.
    /// </summary>
    /// <param name="body">The body: UTF-8 JSON, whose signature was verified.</param>
    /// <param name="webhook">What it says; null when the result is false.</param>
    /// <returns>Whether it is the JSON of an object with an id.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out GenerationWebhook? webhook)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            webhook = Read(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair parses, and cannot be read.
            webhook = null;
        }

        return webhook is not null;
    }

    /// <summary>What is known of a generation with what the webhook adds.</summary>
    internal GenerationSnapshot AddTo(GenerationSnapshot known) => known with
    {
        Status = Status,
        Url = Url ?? known.Url,
        CreatedAt = CreatedAt ?? known.CreatedAt,
    };

    private static GenerationWebhook? Read(JsonElement body)
    {
        if (ReadText(body, "id") is not { } id || string.IsNullOrWhiteSpace(id))
        {
            return null;
        }

        var metadata = Find(body, "metadata");
        return new GenerationWebhook
        {
            Id = id,
            Status = new GenerationStatus(ReadText(body, "status")),
            Url = GenerationSnapshot.WebAddress(ReadText(body, "url")),
            Service = ReadText(body, "service"),
            CreatedAt = ReadInstant(body, "createdAt"),
            CompletedAt = ReadInstant(body, "completedAt"),
            Width = ReadNumber(metadata, "width"),
            Height = ReadNumber(metadata, "height"),
        };
    }

    private static JsonElement? Find(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var member) ? member : null;

    private static string? ReadText(JsonElement parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    private static DateTimeOffset? ReadInstant(JsonElement parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.String } member && member.TryGetDateTimeOffset(out var instant) ? instant : null;

    private static int? ReadNumber(JsonElement? parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var number) ? number : null;
}
