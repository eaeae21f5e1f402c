using System.Runtime.Versioning;
using FluxGraph.FluxUltra.Api;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Sends a request as the operation that can carry it: <c>generate</c>, or <c>generateImage</c>, which alone takes the
/// address of a webhook.
/// </summary>
[UnsupportedOSPlatform("browser")]
internal static class SubmissionOperation
{
    private const string Provider = "flux-ultra";

    /// <returns>The answer, and the generation in it; null when there is none with an id.</returns>
    public static async Task<(IOperationResult Result, GenerationSnapshot? Accepted)> ExecuteAsync(
        IDoitongClient client, ImageRequest request, CancellationToken cancellationToken)
    {
        if (request.WebhookUrl is null)
        {
            var result = await client.Generate.ExecuteAsync(CreateInput(request), cancellationToken).ConfigureAwait(false);
            return (result, result.Data?.Generate is { Id.Length: > 0 } generation ? GenerationSnapshot.From(generation.Id, generation) : null);
        }
        else
        {
            var result = await client.GenerateImage.ExecuteAsync(CreateImageInput(request), cancellationToken).ConfigureAwait(false);
            return (result, result.Data?.GenerateImage is { Id.Length: > 0 } image ? From(image) : null);
        }
    }

    /// <summary>This operation does not tell the price; the questions that follow do.</summary>
    private static GenerationSnapshot From(IGenerateImage_GenerateImage image) => new()
    {
        Id = image.Id,
        Status = new GenerationStatus(image.Status),
        Url = GenerationSnapshot.WebAddress(image.Url),
        CreatedAt = image.CreatedAt,
    };

    private static GenerateInput CreateInput(ImageRequest request)
    {
        var options = new GenerationOptionsInput { Width = request.Width, Height = request.Height };
        if (request.Version is not null)
        {
            options.Version = request.Version;
        }

        if (request.Quality is not null)
        {
            options.Quality = request.Quality;
        }

        return new GenerateInput
        {
            Type = GenerationType.Image,
            Provider = Provider,
            Input = new GenerationContentInput { Text = request.Prompt },
            Options = options,
        };
    }

    private static ImageGenerationInput CreateImageInput(ImageRequest request)
    {
        var input = new ImageGenerationInput
        {
            Service = Provider,
            Prompt = request.Prompt,
            Width = request.Width,
            Height = request.Height,
            WebhookUrl = request.WebhookUrl!.AbsoluteUri,
        };
        if (request.Version is not null)
        {
            input.Version = request.Version;
        }

        return input;
    }
}
