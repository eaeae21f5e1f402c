using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>What the page asks for. The key is not among what it is told.</summary>
internal static class ImageEndpoints
{
    public static void MapImages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/sizes", () => ImageSize.All);
        endpoints.MapPost("/api/images", OrderAsync).RequireRateLimiting(StudioServices.OrderPolicy);
        endpoints.MapGet("/api/images/{id}/file", ServeAsync);
    }

    private static async Task<IResult> OrderAsync(ImageOrder order, CreditGuard credits, GenerationWatcher watcher, ImageShelf shelf, CreditMeter meter)
    {
        if (order.Check(out var problems) is not { } request)
        {
            return Results.ValidationProblem(problems);
        }

        try
        {
            // Without the browser's token: who closes the page in this moment has ordered all the same.
            var generation = await credits.GenerateAsync(request);
            watcher.Watch(generation);
            return Results.Accepted(value: await shelf.FindAsync(generation.Id, CancellationToken.None));
        }
        catch (Exception failure) when (failure is FluxUltraException or InvalidOperationException)
        {
            return FailureProblem.Of(failure);
        }
        finally
        {
            await meter.RefreshAsync();
        }
    }

    private static async Task<IResult> ServeAsync(string id, HttpResponse response, ImageShelf shelf, ImageFolder folder, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(id, cancellationToken) is not { Source: not null })
        {
            return Results.NotFound();
        }

        try
        {
            var file = await folder.FindAsync(id);
            response.Headers.CacheControl = "private, max-age=86400, immutable";
            return Results.File(file.Path, file.MediaType);
        }
        catch (Exception failure) when (failure is FluxUltraException or InvalidDataException)
        {
            return FailureProblem.Of(failure);
        }
    }
}
