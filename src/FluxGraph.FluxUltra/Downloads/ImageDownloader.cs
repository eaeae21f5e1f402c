using System.Buffers;
using System.Net;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra;

/// <summary>Fetches images from where the API says they are. The key is not sent there: the HTTP client has none.</summary>
internal sealed partial class ImageDownloader(
    IHttpClientFactory httpClients, GenerationTelemetry telemetry, TimeSpan timeout, TimeProvider timeProvider, ILogger<ImageDownloader> logger)
{
    public const string HttpClientName = "FluxGraph.FluxUltra.Downloads";

    private const int BufferSize = 81920;

    public Task<DownloadedImage> DownloadAsync(
        string generationId, Uri url, Stream destination, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken) =>
        telemetry.DownloadAsync(generationId, () => DownloadInTimeAsync(generationId, url, destination, progress, cancellationToken));

    private async Task<DownloadedImage> DownloadInTimeAsync(
        string generationId, Uri url, Stream destination, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
        {
            throw new ImageDownloadException("The image's address is not https, so that anyone on the way could replace it.", generationId);
        }

        using var deadline = new CancellationTokenSource(timeout, timeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var image = await ReceiveAsync(generationId, url, destination, progress, linked.Token).ConfigureAwait(false);
            LogDownloaded(logger, generationId, image.MediaType, image.Length);
            return image;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
        catch (OperationCanceledException exception)
        {
            throw new ImageDownloadException($"The image was not downloaded within {timeout}.", generationId, exception);
        }
    }

    private async Task<DownloadedImage> ReceiveAsync(
        string generationId, Uri url, Stream destination, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using var httpClient = httpClients.CreateClient(HttpClientName);
            using var response = await httpClient
                .GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            var mediaType = CheckHeaders(generationId, response);
            var source = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (source.ConfigureAwait(false))
            {
                var announced = response.Content.Headers.ContentLength;
                var length = await CopyAsync(
                    generationId, source, destination, received => progress?.Report(new DownloadProgress(received, announced)), cancellationToken).ConfigureAwait(false);
                CheckLength(generationId, announced, length);
                return new DownloadedImage(mediaType, length);
            }
        }
        catch (HttpRequestException exception)
        {
            throw new ImageDownloadException("The image's server was not reached.", generationId, exception);
        }
    }

    private static string CheckHeaders(string generationId, HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new ImageDownloadException($"The image's server answered {(int)response.StatusCode}.", generationId)
            {
                StatusCode = response.StatusCode,
            };
        }

        var mediaType = response.Content.Headers.ContentType?.MediaType;
        return mediaType is not null && mediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            ? mediaType
            : throw new ImageDownloadException($"The image's server sent {mediaType ?? "no content type"}, which is no image.", generationId);
    }

    /// <summary>Copies; a failure to read is the download's, a failure to write stays what it is.</summary>
    private static async Task<long> CopyAsync(
        string generationId, Stream source, Stream destination, Action<long> received, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var length = 0L;
            while (await ReadAsync(generationId, source, buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                length += count;
                received(length);
            }

            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<int> ReadAsync(string generationId, Stream source, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw new ImageDownloadException("The connection broke before the image was there in full.", generationId, exception);
        }
    }

    private static void CheckLength(string generationId, long? announced, long received)
    {
        if (received == 0)
        {
            throw new ImageDownloadException("The image's server sent nothing.", generationId);
        }

        if (announced is not null && announced != received)
        {
            throw new ImageDownloadException($"The image's server announced {announced} bytes and sent {received}.", generationId);
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Information, Message = "The image of generation {GenerationId} was downloaded: {MediaType}, {Length} bytes")]
    private static partial void LogDownloaded(ILogger logger, string generationId, string mediaType, long length);
}
