namespace FluxGraph.FluxUltra;

/// <summary>How far a download is.</summary>
/// <param name="Received">The bytes that were written so far.</param>
/// <param name="Total">The image's length in bytes; null when the server did not announce it.</param>
public sealed record DownloadProgress(long Received, long? Total);
