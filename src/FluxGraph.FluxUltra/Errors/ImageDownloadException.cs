using System.Net;

namespace FluxGraph.FluxUltra;

/// <summary>An image could not be downloaded in full. The generation is not affected: download it again.</summary>
public sealed class ImageDownloadException : FluxUltraException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="generationId">The generation's id.</param>
    /// <param name="innerException">The cause.</param>
    public ImageDownloadException(string message, string generationId, Exception? innerException = null)
        : base($"{message} (generation '{generationId}')", error: null, innerException) => GenerationId = generationId;

    /// <summary>The status that the image's server answered, where it was not 200; otherwise null.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    internal static ImageDownloadException NoImage(GenerationSnapshot generation) => new(
        generation.Status.IsCompleted
            ? "The generation is completed, but the API gave no address of an image."
            : $"There is no image yet: the status is '{generation.Status}'.",
        generation.Id);
}
