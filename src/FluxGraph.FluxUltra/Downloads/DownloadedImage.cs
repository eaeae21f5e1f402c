namespace FluxGraph.FluxUltra;

/// <summary>An image that was downloaded in full.</summary>
/// <param name="MediaType">The kind of image, such as <c>image/jpeg</c>, as the server stated it.</param>
/// <param name="Length">The image's length in bytes.</param>
public sealed record DownloadedImage(string MediaType, long Length);
