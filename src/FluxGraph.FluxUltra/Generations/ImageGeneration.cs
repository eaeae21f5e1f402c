using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;

namespace FluxGraph.FluxUltra;

/// <summary>
/// A generation that the API accepted. It lives at the API, not in this object: whoever has the <see cref="Id"/> and
/// the account's key can go on with it, in this process or another.
/// </summary>
/// <remarks>The properties say what the API said last. Safe for use by several threads.</remarks>
[UnsupportedOSPlatform("browser")]
public sealed class ImageGeneration
{
    private const string OverloadsAreDistinct = "Their first parameters are required and differ, so that no call is ambiguous.";

    private readonly GenerationApi _api;
    private readonly CompletionWait _wait;
    private readonly ImageDownloader _downloader;
    private volatile GenerationSnapshot _latest;

    internal ImageGeneration(GenerationSnapshot latest, GenerationApi api, CompletionWait wait, ImageDownloader downloader) =>
        (_latest, _api, _wait, _downloader) = (latest, api, wait, downloader);

    /// <summary>The generation's id. Keep it: it is what resumes the generation.</summary>
    public string Id => _latest.Id;

    /// <inheritdoc cref="GenerationSnapshot.Status"/>
    public GenerationStatus Status => _latest.Status;

    /// <inheritdoc cref="GenerationSnapshot.Url"/>
    public Uri? Url => _latest.Url;

    /// <inheritdoc cref="GenerationSnapshot.CreditCost"/>
    public int? CreditCost => _latest.CreditCost;

    /// <inheritdoc cref="GenerationSnapshot.CreatedAt"/>
    public DateTimeOffset? CreatedAt => _latest.CreatedAt;

    /// <summary>All that the API said last, at one moment.</summary>
    public GenerationSnapshot Latest => _latest;

    /// <summary>Asks the API how far the generation is. Costs no credits, but counts as a request.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The answer, which the properties show from now on.</returns>
    /// <exception cref="GenerationNotFoundException">The account has no generation with this id.</exception>
    /// <exception cref="FluxUltraException">The API refused, or was not heard.</exception>
    public async Task<GenerationSnapshot> RefreshAsync(CancellationToken cancellationToken = default) =>
        _latest = await _api.GetAsync(Id, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Waits until the image is there, asking every <see cref="FluxUltraOptions.PollingInterval"/>, or until a webhook says
    /// so (<see cref="FluxUltraClient.ReceiveAsync"/>). Returns at once when it is known to be there.
    /// </summary>
    /// <remarks>
    /// <para>A status that is not known goes on being waited for, so bound the wait by the token.</para>
    /// <para>Up to five failures in a row to reach the API, or errors of its own, are waited out with growing pauses. A
    /// rate limit is waited out as long as the API says, if that is no more than five minutes.</para>
    /// </remarks>
    /// <param name="progress">Told of each answer and of the webhook; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Ends the wait. The generation goes on, and can be waited for again.</param>
    /// <exception cref="GenerationFailedException">The generation ended without an image.</exception>
    /// <exception cref="GenerationNotFoundException">The account has no generation with this id.</exception>
    /// <exception cref="FluxUltraException">The API refused, or was not heard; the generation is not affected.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task WaitForCompletionAsync(
        IProgress<GenerationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var ended = await _wait.WaitAsync(_latest, Learn, cancellationToken).ConfigureAwait(false);
        if (ended.Status.IsFailed)
        {
            throw GenerationFailedException.For(ended);
        }

        void Learn(GenerationProgress step)
        {
            _latest = step.Generation;
            progress?.Report(step);
        }
    }

    /// <summary>
    /// Waits as <see cref="WaitForCompletionAsync"/> does, and returns what it would throw as a <see cref="FluxUltraException"/>.
    /// </summary>
    /// <param name="progress">Told of each answer and of the webhook; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Ends the wait. The generation goes on, and can be waited for again.</param>
    /// <returns>This generation, and what went wrong, if anything did.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<GenerationResult> TryWaitForCompletionAsync(
        IProgress<GenerationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        try
        {
            await WaitForCompletionAsync(progress, cancellationToken).ConfigureAwait(false);
            return new GenerationResult(this, failure: null);
        }
        catch (FluxUltraException failure)
        {
            return new GenerationResult(this, failure);
        }
    }

    /// <summary>Writes the image to a stream.</summary>
    /// <param name="destination">Where to write. It stays open; when the download fails, it may hold a part of the image.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>What was downloaded.</returns>
    /// <exception cref="ImageDownloadException">There is no image yet, or it could not be downloaded in full.</exception>
    /// <exception cref="FluxUltraException">The image's address was not known, and the API could not be asked for it.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = OverloadsAreDistinct)]
    public Task<DownloadedImage> DownloadAsync(Stream destination, CancellationToken cancellationToken = default) =>
        DownloadAsync(destination, progress: null, cancellationToken);

    /// <inheritdoc cref="DownloadAsync(Stream, CancellationToken)"/>
    /// <param name="destination">Where to write. It stays open; when the download fails, it may hold a part of the image.</param>
    /// <param name="progress">Told of each part that was written; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    [SuppressMessage("ApiDesign", "RS0026", Justification = OverloadsAreDistinct)]
    public async Task<DownloadedImage> DownloadAsync(
        Stream destination, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var url = await FindImageAsync(cancellationToken).ConfigureAwait(false);
        return await _downloader.DownloadAsync(Id, url, destination, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes the image to a file: all of it or nothing. A file that was there before is replaced, and a missing
    /// directory is made.
    /// </summary>
    /// <param name="path">The file's path.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>What was downloaded.</returns>
    /// <exception cref="ImageDownloadException">There is no image yet, or it could not be downloaded in full.</exception>
    /// <exception cref="FluxUltraException">The image's address was not known, and the API could not be asked for it.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = OverloadsAreDistinct)]
    public Task<DownloadedImage> DownloadAsync(string path, CancellationToken cancellationToken = default) =>
        DownloadAsync(path, progress: null, cancellationToken);

    /// <inheritdoc cref="DownloadAsync(string, CancellationToken)"/>
    /// <param name="path">The file's path.</param>
    /// <param name="progress">Told of each part that was written; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    [SuppressMessage("ApiDesign", "RS0026", Justification = OverloadsAreDistinct)]
    public async Task<DownloadedImage> DownloadAsync(
        string path, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var url = await FindImageAsync(cancellationToken).ConfigureAwait(false);
        return await AtomicFile
            .WriteAsync(path, file => _downloader.DownloadAsync(Id, url, file, progress, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Writes the image to a stream as <see cref="DownloadAsync(Stream, CancellationToken)"/> does, and returns what it would throw as a
    /// <see cref="FluxUltraException"/>. What the stream throws is thrown.
    /// </summary>
    /// <param name="destination">Where to write. It stays open; when the download fails, it may hold a part of the image.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = OverloadsAreDistinct)]
    public Task<DownloadResult> TryDownloadAsync(Stream destination, CancellationToken cancellationToken = default) =>
        DownloadResult.OfAsync(DownloadAsync(destination, cancellationToken));

    /// <summary>
    /// Writes the image to a file as <see cref="DownloadAsync(string, CancellationToken)"/> does, and returns what it would throw as a
    /// <see cref="FluxUltraException"/>.
    /// </summary>
    /// <param name="path">The file's path.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = OverloadsAreDistinct)]
    public Task<DownloadResult> TryDownloadAsync(string path, CancellationToken cancellationToken = default) =>
        DownloadResult.OfAsync(DownloadAsync(path, cancellationToken));

    private async Task<Uri> FindImageAsync(CancellationToken cancellationToken)
    {
        var latest = _latest.Url is null ? await RefreshAsync(cancellationToken).ConfigureAwait(false) : _latest;
        return latest.Url ?? throw ImageDownloadException.NoImage(latest);
    }
}
