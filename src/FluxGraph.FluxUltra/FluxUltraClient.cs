using System.Diagnostics.Metrics;
using System.Runtime.Versioning;
using FluxGraph.FluxUltra.Api;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Generates images with Flux Ultra. For a backend only: it holds the account's key. Safe for use by several threads;
/// one for the whole program is enough.
/// </summary>
[UnsupportedOSPlatform("browser")]
public sealed class FluxUltraClient : IDisposable
{
    private readonly AccountLimits _limits;
    private readonly CompletionSignals _signals = new();
    private readonly SubmissionGate _gate = new();
    private readonly GenerationJournal _journal;
    private readonly GenerationApi _api;
    private readonly CompletionWait _wait;
    private readonly ImageDownloader _downloader;
    private readonly ILogger _batchLogger;

    /// <summary>Makes a client; <c>services.AddFluxUltra(…)</c> does it for you.</summary>
    /// <param name="api">The generated client that operations go through.</param>
    /// <param name="httpClients">Makes the HTTP clients that images are downloaded and REST requests are sent with.</param>
    /// <param name="options">The options.</param>
    /// <param name="timeProvider">The clock of waits and time limits.</param>
    /// <param name="loggers">Makes the loggers. Neither keys nor prompts are logged.</param>
    /// <param name="store">What keeps generations; null for nothing.</param>
    /// <param name="meters">Makes the meter; null where nothing is measured.</param>
    /// <exception cref="OptionsValidationException">An option is missing or out of its range.</exception>
    public FluxUltraClient(
        IDoitongClient api,
        IHttpClientFactory httpClients,
        IOptions<FluxUltraOptions> options,
        TimeProvider timeProvider,
        ILoggerFactory loggers,
        IGenerationStore? store = null,
        IMeterFactory? meters = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(httpClients);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentNullException.ThrowIfNull(loggers);
        var settings = options.Value;
        _limits = new AccountLimits(settings, timeProvider);
        _journal = new GenerationJournal(store ?? new NoGenerationStore(), timeProvider, loggers.CreateLogger<GenerationJournal>());
        var rest = new TextToImageApi(httpClients, settings.FindRestEndpoint(), settings.RequestTimeout, timeProvider);
        var submissions = new SubmissionOperation(api, rest, settings.Protocol);
        var telemetry = new GenerationTelemetry(meters, timeProvider);
        var retries = new RetryPipelines(settings.Retries, telemetry, timeProvider, loggers.CreateLogger<RetryPipelines>());
        _api = new GenerationApi(api, submissions, _limits, _journal, _gate, retries, telemetry, timeProvider, loggers.CreateLogger<GenerationApi>());
        _wait = new CompletionWait(_api, _signals, telemetry, settings.PollingInterval, timeProvider, loggers.CreateLogger<CompletionWait>());
        _downloader = new ImageDownloader(httpClients, telemetry, settings.DownloadTimeout, timeProvider, loggers.CreateLogger<ImageDownloader>());
        _batchLogger = loggers.CreateLogger<GenerationBatch>();
    }

    /// <summary>
    /// Starts the generation of an image. Costs credits. The request is sent again (<see cref="FluxUltraOptions.Retries"/>) only where
    /// the one before certainly had no effect.
    /// </summary>
    /// <param name="request">The image. It is checked before anything is sent.</param>
    /// <param name="cancellationToken">
    /// Cancels the call. Once the request is under way, the API may have accepted it all the same; then the
    /// <see cref="OperationCanceledException"/> has an <see cref="UnknownOutcomeException"/> inside.
    /// </param>
    /// <returns>The generation, accepted and most likely still processing.</returns>
    /// <exception cref="ArgumentException">The request is not valid. Nothing was sent.</exception>
    /// <exception cref="InvalidRequestException">The API found the request invalid.</exception>
    /// <exception cref="UnauthorizedException">The API did not accept the key.</exception>
    /// <exception cref="InsufficientCreditsException">The account has too few credits.</exception>
    /// <exception cref="RateLimitedException">
    /// The account has sent too many requests, or has too many jobs; or too many calls wait for what its plan allows.
    /// </exception>
    /// <exception cref="ServerErrorException">The API failed.</exception>
    /// <exception cref="ServerUnreachableException">The request was not sent.</exception>
    /// <exception cref="UnknownOutcomeException">The request was sent, and no answer was heard.</exception>
    /// <exception cref="InvalidOperationException">The program stops (<see cref="DrainAsync"/>). Nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or the program stopped before it was sent.</exception>
    public async Task<ImageGeneration> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate(nameof(request));
        return await StartAsync(request, givingUp: CancellationToken.None, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Starts the generation of an image as <see cref="GenerateAsync"/> does, and returns what it would throw as a
    /// <see cref="FluxUltraException"/>.
    /// </summary>
    /// <param name="request">The image. It is checked before anything is sent.</param>
    /// <param name="cancellationToken">Cancels the call, as there.</param>
    /// <exception cref="ArgumentException">The request is not valid. Nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The program stops (<see cref="DrainAsync"/>). Nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or the program stopped before it was sent.</exception>
    public Task<GenerationResult> TryGenerateAsync(ImageRequest request, CancellationToken cancellationToken = default) =>
        GenerationResult.OfAsync(GenerateAsync(request, cancellationToken));

    /// <summary>
    /// Starts the generations of a batch and waits for each, a few at a time, within what the plan allows. Costs credits, as the
    /// enumeration goes on: nothing is read ahead of it, so the batch may be as long as it likes.
    /// </summary>
    /// <remarks>
    /// <para>Each request ends in one item, in the order in which they end. What is wrong with one, be it an invalid request or a store
    /// that cannot write, is that item's failure.</para>
    /// <para>Leaving the enumeration early, or cancelling it, gives up what is not sent yet and ends the waits. A request under way gets
    /// its answer, for which the end of the enumeration waits (<see cref="FluxUltraOptions.RequestTimeout"/> at most), so that the store
    /// and the log have it; <see cref="GenerationBatchOptions.Abandoned"/> is told of it. No job is lost.</para>
    /// <para>Enumerating twice sends everything twice.</para>
    /// </remarks>
    /// <param name="requests">The images. Read by one thread at a time. An exception of it ends the batch when all that was read before has been given.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The enumeration was cancelled.</exception>
    public IAsyncEnumerable<GenerationBatchItem> GenerateBatchAsync(
        IEnumerable<ImageRequest> requests, GenerationBatchOptions? options = null, CancellationToken cancellationToken = default) =>
        RunBatch((request, givingUp) => StartAsync(request, givingUp, CancellationToken.None), requests, options, cancellationToken);

    /// <summary>
    /// Goes on with a generation that was started before, by this process or another. Asks nothing; the generation's
    /// status is not known until it is waited for or refreshed.
    /// </summary>
    /// <param name="id">The generation's id.</param>
    public ImageGeneration Resume(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return CreateHandle(new GenerationSnapshot { Id = id });
    }

    /// <summary>
    /// Takes over what a webhook said: whoever waits for the generation in this process need not ask any more. The package
    /// FluxGraph.FluxUltra.AspNetCore calls this.
    /// </summary>
    /// <param name="webhook">The webhook. It is believed, so verify its signature first with <see cref="WebhookVerifier"/>.</param>
    /// <returns>Ends when the store, if there is one, has kept it.</returns>
    public async Task ReceiveAsync(GenerationWebhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        await _api.LearnAsync(webhook).ConfigureAwait(false);
        _signals.Signal(webhook);
    }

    /// <summary>
    /// Reads what an earlier process left in the <see cref="IGenerationStore"/>. Sends nothing. Call it at the start, when no
    /// other process uses the store.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<RecoveredGenerations> RecoverAsync(CancellationToken cancellationToken = default)
    {
        var unknown = new List<GenerationRecord>();
        foreach (var record in await _journal.ReadLeftAsync(GenerationRecordState.Submitting, cancellationToken).ConfigureAwait(false))
        {
            unknown.Add(await _journal.LostAsync(record, cancellationToken).ConfigureAwait(false));
        }

        var unsent = await _journal.ReadLeftAsync(GenerationRecordState.Waiting, cancellationToken).ConfigureAwait(false);
        var running = await _journal.ReadLeftAsync(GenerationRecordState.Accepted, cancellationToken).ConfigureAwait(false);
        return new RecoveredGenerations([.. running.Select(record => GoOnWith(record.Generation!))], unsent, unknown);
    }

    /// <summary>Sends a request that an earlier process recorded and did not send. Costs credits.</summary>
    /// <param name="unsent">One of <see cref="RecoveredGenerations.Unsent"/>.</param>
    /// <param name="cancellationToken">Cancels the call, as in <see cref="GenerateAsync"/>.</param>
    /// <returns>The generation, accepted and most likely still processing.</returns>
    /// <exception cref="ArgumentException">The record is in another state: the request may have been sent.</exception>
    /// <exception cref="InvalidOperationException">The record is being sent already.</exception>
    /// <exception cref="FluxUltraException">As in <see cref="GenerateAsync"/>.</exception>
    public async Task<ImageGeneration> SubmitAsync(GenerationRecord unsent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unsent);
        if (unsent.State != GenerationRecordState.Waiting)
        {
            throw new ArgumentException($"Only what was not sent may be sent; this record is {unsent.State}.", nameof(unsent));
        }

        return CreateHandle(await _api.SubmitAsync(unsent.Request, unsent, givingUp: CancellationToken.None, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Asks for a generation. Costs no credits, but counts as a request.</summary>
    /// <param name="id">The generation's id.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <exception cref="GenerationNotFoundException">The account has no generation with this id.</exception>
    /// <exception cref="FluxUltraException">The API refused, or was not heard.</exception>
    /// <exception cref="OperationCanceledException">The question was cancelled.</exception>
    public async Task<ImageGeneration> GetAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return CreateHandle(await _api.GetAsync(id, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Asks for the account's credits. Costs none, but counts as a request.</summary>
    /// <remarks>The API's documentation asks for the balance to be checked, but does not say how; see <c>docs/flux-ultra.md</c>.</remarks>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <exception cref="FluxUltraException">The API refused, or was not heard.</exception>
    /// <exception cref="OperationCanceledException">The question was cancelled.</exception>
    public Task<CreditBalance> GetCreditBalanceAsync(CancellationToken cancellationToken = default) =>
        _api.GetCreditBalanceAsync(cancellationToken).AsTask();

    /// <summary>The same, without trying again.</summary>
    internal Task<CreditBalance> GetCreditBalanceOnceAsync(CancellationToken cancellationToken) => _api.GetCreditBalanceOnceAsync(cancellationToken);

    /// <summary>
    /// Prepares for the end of the program, as a host does by itself: starts no generation any more, gives up those that wait
    /// for what the plan allows, and waits until those under way have the API's answer.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; what is under way then has an unknown outcome.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public Task DrainAsync(CancellationToken cancellationToken = default) => _gate.CloseAsync(cancellationToken);

    /// <summary>The requests that the account's plan allows, to be watched and kept across restarts; null without a <see cref="FluxUltraOptions.Plan"/>.</summary>
    public RequestLimiter? RequestLimiter => _limits.Requests;

    /// <summary>Ends what waits for the account's limits. Generations go on at the API.</summary>
    public void Dispose()
    {
        _limits.Dispose();
        _journal.Dispose();
        _gate.Dispose();
    }

    /// <summary>Starts the generation of a valid request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="givingUp">Cancels the call as long as nothing is sent.</param>
    /// <param name="cancellationToken">Cancels the call, under way or not.</param>
    internal async Task<ImageGeneration> StartAsync(ImageRequest request, CancellationToken givingUp, CancellationToken cancellationToken) =>
        CreateHandle(await _api.SubmitAsync(request, unsent: null, givingUp, cancellationToken).ConfigureAwait(false));

    /// <summary>Works off a batch, whoever pays for it.</summary>
    internal IAsyncEnumerable<GenerationBatchItem> RunBatch(
        Func<ImageRequest, CancellationToken, Task<ImageGeneration>> submit,
        IEnumerable<ImageRequest> requests,
        GenerationBatchOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        options ??= new GenerationBatchOptions();
        options.Validate(nameof(options));
        var concurrency = Math.Min(options.Concurrency, _limits.Jobs?.Count ?? int.MaxValue);
        return GenerationBatch.RunAsync(submit, requests, options, concurrency, _batchLogger, cancellationToken);
    }

    private ImageGeneration GoOnWith(GenerationSnapshot generation)
    {
        _limits.Jobs?.Occupy(generation);
        return CreateHandle(generation);
    }

    private ImageGeneration CreateHandle(GenerationSnapshot latest) => new(latest, _api, _wait, _downloader);
}
