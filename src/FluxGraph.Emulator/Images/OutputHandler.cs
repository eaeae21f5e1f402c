namespace FluxGraph.Emulator;

/// <summary><c>GET /outputs/{id}.jpg</c>: the images. Open to everyone who knows an id, like the CDN it stands for.</summary>
internal sealed class OutputHandler(GenerationRegister register, TimeProvider timeProvider) : IDisposable
{
    public const string Path = "/outputs/{id}.jpg";

    // The largest image takes 64 MB while it is drawn; one at a time keeps the emulator small.
    private readonly SemaphoreSlim _drawing = new(1);

    public async Task HandleAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        if (register.Find(id) is not { } generation || generation.UrlAt(timeProvider.GetUtcNow()) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var image = await DrawAsync(generation.Request, context.RequestAborted);
        context.Response.ContentType = "image/jpeg";
        context.Response.ContentLength = image.Length;
        await context.Response.Body.WriteAsync(image, context.RequestAborted);
    }

    public void Dispose() => _drawing.Dispose();

    private async Task<byte[]> DrawAsync(GenerationRequest request, CancellationToken cancellationToken)
    {
        await _drawing.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => SceneRenderer.RenderJpeg(request.Prompt, request.Width, request.Height), cancellationToken);
        }
        finally
        {
            _drawing.Release();
        }
    }
}
