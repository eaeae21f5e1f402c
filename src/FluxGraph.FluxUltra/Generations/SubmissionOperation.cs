using System.Runtime.Versioning;
using FluxGraph.FluxUltra.Api;

namespace FluxGraph.FluxUltra;

/// <summary>Sends a request the way that can carry it.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class SubmissionOperation(IDoitongClient client, TextToImageApi rest, SubmissionProtocol preferred)
{
    public const string Provider = "flux-ultra";

    /// <summary>The way that a valid request goes.</summary>
    public SubmissionRoute RouteOf(ImageRequest request) => SubmissionRouting.Choose(request, preferred);

    /// <returns>The answer, and the generation in it; null when there is none with an id.</returns>
    public async Task<(IOperationResult Result, GenerationSnapshot? Accepted)> ExecuteAsync(ImageRequest request, CancellationToken cancellationToken)
    {
        switch (RouteOf(request))
        {
            case SubmissionRoute.TextToImage:
                var answer = await rest.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
                return (answer, answer.Data);
            case SubmissionRoute.GenerateImage:
                var result = await client.GenerateImage.ExecuteAsync(CreateImageInput(request), cancellationToken).ConfigureAwait(false);
                return (result, result.Data?.GenerateImage is { Id.Length: > 0 } image ? From(image) : null);
            default:
                return await GenerateAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(IOperationResult Result, GenerationSnapshot? Accepted)> GenerateAsync(ImageRequest request, CancellationToken cancellationToken)
    {
        var result = await SendAsync(request, CreateInput(request), cancellationToken).ConfigureAwait(false);
        return (result, result.Data?.Generate is { Id.Length: > 0 } generation ? GenerationSnapshot.From(generation.Id, generation) : null);
    }

    private Task<IOperationResult<IGenerateResult>> SendAsync(ImageRequest request, GenerateInput input, CancellationToken cancellationToken) =>
        request.AdditionalOptions.Count == 0 ? client.Generate.ExecuteAsync(input, cancellationToken)
        : client.Generate is GenerateMutation generated ? generated.ExecuteAsync(request, input, cancellationToken)
        : throw new NotSupportedException($"{nameof(ImageRequest.AdditionalOptions)} are sent by the generated operation only, and {nameof(IDoitongClient)} is another.");

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
