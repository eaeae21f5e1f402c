namespace FluxGraph.Emulator;

/// <summary>What a caller wants generated, whichever operation it came through. Checked by <see cref="GenerationRequestRules"/>.</summary>
internal sealed record GenerationRequest
{
    public const int DefaultDimension = 1024;

    /// <summary>The name under which the caller's operation knows the service: <c>service</c> or <c>provider</c>.</summary>
    public string ServiceParameter { get; init; } = "service";

    public required string Service { get; init; }

    /// <summary>The name under which the caller's operation knows the prompt: <c>prompt</c> or <c>text</c>.</summary>
    public string PromptParameter { get; init; } = "prompt";

    public required string Prompt { get; init; }

    public int Width { get; init; } = DefaultDimension;

    public int Height { get; init; } = DefaultDimension;

    public string? Version { get; init; }

    public string? WebhookUrl { get; init; }
}
