using GraphQL;

namespace FluxGraph.Emulator;

/// <summary>Reads the two mutations' input objects. GraphQL has validated them and filled defaults in by then.</summary>
internal static class InputObjects
{
    private const string ArgumentName = "input";

    /// <summary>Reads a <c>GenerateInput</c>.</summary>
    public static GenerationRequest ReadGenerateInput(IResolveFieldContext context)
    {
        var input = ReadArgument(context);
        var options = input.GetValueOrDefault("options") as IDictionary<string, object?> ?? new Dictionary<string, object?>();
        return new GenerationRequest
        {
            ServiceParameter = "provider",
            Service = (string)input["provider"]!,
            PromptParameter = "text",
            Prompt = (string)((IDictionary<string, object?>)input["input"]!)["text"]!,
            Width = ReadDimension(options, "width"),
            Height = ReadDimension(options, "height"),
            Version = options.GetValueOrDefault("version") as string,
        };
    }

    /// <summary>Reads an <c>ImageGenerationInput</c>.</summary>
    public static GenerationRequest ReadImageGenerationInput(IResolveFieldContext context)
    {
        var input = ReadArgument(context);
        return new GenerationRequest
        {
            Service = (string)input["service"]!,
            Prompt = (string)input["prompt"]!,
            Width = ReadDimension(input, "width"),
            Height = ReadDimension(input, "height"),
            Version = input.GetValueOrDefault("version") as string,
            WebhookUrl = input.GetValueOrDefault("webhookUrl") as string,
        };
    }

    private static IDictionary<string, object?> ReadArgument(IResolveFieldContext context)
        => (IDictionary<string, object?>)context.Arguments![ArgumentName].Value!;

    // A dimension that is explicitly null means the same as one that is missing.
    private static int ReadDimension(IDictionary<string, object?> input, string name)
        => input.GetValueOrDefault(name) as int? ?? GenerationRequest.DefaultDimension;

    private static object? GetValueOrDefault(this IDictionary<string, object?> input, string name)
        => input.TryGetValue(name, out var value) ? value : null;
}
