namespace FluxGraph.Emulator;

/// <summary>What a request must fulfil to be generated at all.</summary>
internal static class GenerationRequestRules
{
    public const string Service = "flux-ultra";
    public const string ModelVersion = "flux-pro-1.1-ultra";

    // The API promises 4K and names no bounds; these are the emulator's own, so that nothing asks it for a terabyte.
    public const int SmallestDimension = 16;
    public const int LargestDimension = 4096;

    /// <exception cref="RequestRejectedException">The request breaks a rule.</exception>
    public static void Check(GenerationRequest request)
    {
        if (request.Service != Service)
        {
            Reject($"Invalid value for '{request.ServiceParameter}': the only service is \"{Service}\"");
        }

        if (string.IsNullOrWhiteSpace(request.Prompt))
        {
            Reject($"Invalid value for '{request.PromptParameter}': it must not be empty");
        }

        CheckDimension("width", request.Width);
        CheckDimension("height", request.Height);

        if (request.Version is not (null or ModelVersion))
        {
            Reject($"Invalid value for 'version': the only version is \"{ModelVersion}\"");
        }

        if (request.WebhookUrl is { } webhookUrl && !IsHttpUrl(webhookUrl))
        {
            Reject("Invalid value for 'webhookUrl': it must be an absolute http or https URL");
        }
    }

    private static void CheckDimension(string parameter, int value)
    {
        if (value is < SmallestDimension or > LargestDimension)
        {
            Reject($"Invalid value for '{parameter}': it must be between {SmallestDimension} and {LargestDimension} pixels");
        }
    }

    private static bool IsHttpUrl(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    private static void Reject(string message) => throw new RequestRejectedException(RequestRejection.Invalid(message));
}
