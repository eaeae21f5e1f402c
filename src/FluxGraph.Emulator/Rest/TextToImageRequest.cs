using System.Text.Json.Serialization;

namespace FluxGraph.Emulator;

/// <summary>The body of a REST request: the API's table of parameters. A missing dimension is 1024 pixels.</summary>
internal sealed record TextToImageRequest
{
    [JsonRequired]
    public string? Service { get; init; }

    [JsonRequired]
    public string? Prompt { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? Version { get; init; }

    public string? WebhookUrl { get; init; }

    public GenerationRequest ToGenerationRequest() => new()
    {
        Service = Service ?? "",
        Prompt = Prompt ?? "",
        Width = Width ?? GenerationRequest.DefaultDimension,
        Height = Height ?? GenerationRequest.DefaultDimension,
        Version = Version,
        WebhookUrl = WebhookUrl,
    };
}
