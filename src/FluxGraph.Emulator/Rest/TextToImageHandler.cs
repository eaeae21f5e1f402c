using System.Text.Json;

namespace FluxGraph.Emulator;

/// <summary><c>POST /v1/text_to_image</c>, opened by the header <c>X-API-Key</c>.</summary>
internal sealed class TextToImageHandler(
    RequestGate gate, GenerationRegister register, WebhookDispatcher webhooks, TimeProvider timeProvider)
{
    public const string Path = "/v1/text_to_image";

    private const string ResponseName = "generateimage";

    public async Task HandleAsync(HttpContext context)
    {
        var account = gate.Admit(context.Response, ApiKeyOf(context.Request));
        var request = await ReadAsync(context.Request);

        using var batch = new GenerationBatch(account, register, webhooks);
        var generation = batch.Start(request.ToGenerationRequest());
        var data = new Dictionary<string, object?> { [ResponseName] = Describe(generation) };
        batch.Commit();

        await ResponseWriter.WriteAsync(context.Response, new ResponseBody { Data = data });
    }

    private static string? ApiKeyOf(HttpRequest request)
        => request.Headers["X-API-Key"] is [{ Length: > 0 } apiKey] ? apiKey : null;

    private static async Task<TextToImageRequest> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw new RequestRejectedException(
                RequestRejection.Invalid("The Content-Type must be application/json", StatusCodes.Status415UnsupportedMediaType));
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<TextToImageRequest>(request.Body, WireJson.Options, request.HttpContext.RequestAborted)
                ?? throw new RequestRejectedException(RequestRejection.Invalid("The request body must be a JSON object"));
        }
        catch (JsonException exception)
        {
            throw new RequestRejectedException(RequestRejection.Invalid(MessageFor(exception)));
        }
    }

    private static string MessageFor(JsonException exception) => exception.Path switch
    {
        null or "" or "$" => "The request body is not valid JSON or lacks a required parameter; 'service' and 'prompt' are required",
        var path => $"The request body has no valid value at {path}",
    };

    private object Describe(Generation generation)
    {
        var now = timeProvider.GetUtcNow();
        var (status, url) = (generation.StatusAt(now), generation.UrlAt(now));
        return generation.IsCompleted(now)
            ? new CompletedImage(generation.Id, status, url, generation.Metadata.Duration, generation.CreatedAt)
            : new AcceptedImage(generation.Id, status, url, generation.Request.WebhookUrl, generation.CreatedAt);
    }
}
