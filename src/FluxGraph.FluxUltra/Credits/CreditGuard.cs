using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Keeps a program from asking for more than the account can pay. It reckons with the most that an image can cost, reserves
/// that while the request is under way, and goes on with what it did cost. Safe for use by several threads.
/// </summary>
/// <remarks>
/// Other programs of the account, and calls past the guard, spend too: what they do is noticed when the API is asked for the
/// balance again. Metrics: <c>fluxultra.credits.available</c>, <c>.reserved</c>, <c>.spent</c> and <c>.alerts</c> of the meter
/// <see cref="MeterName"/>.
/// </remarks>
[UnsupportedOSPlatform("browser")]
public sealed partial class CreditGuard : IDisposable
{
    /// <summary>The meter of the guard's metrics: <c>FluxGraph.FluxUltra</c>.</summary>
    public const string MeterName = FluxUltraTelemetry.MeterName;

    private readonly SemaphoreSlim _asking = new(1);
    private readonly FluxUltraClient _client;
    private readonly CreditAccount _account;
    private readonly CreditMetrics _metrics;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<CreditGuard> _logger;

    /// <summary>Makes a guard; <c>services.AddFluxUltra(…)</c> does it for you.</summary>
    /// <param name="client">The client whose account is guarded.</param>
    /// <param name="options">The options, of which <see cref="FluxUltraOptions.Credits"/> count.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="meters">Makes the meter.</param>
    /// <param name="logger">Where alerts go.</param>
    public CreditGuard(
        FluxUltraClient client, IOptions<FluxUltraOptions> options, TimeProvider timeProvider, IMeterFactory meters, ILogger<CreditGuard> logger)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentNullException.ThrowIfNull(meters);
        ArgumentNullException.ThrowIfNull(logger);
        (_client, _timeProvider, _logger) = (client, timeProvider, logger);
        _account = new CreditAccount(options.Value.Credits, timeProvider);
        _metrics = new CreditMetrics(meters, _account);
    }

    /// <summary>
    /// The credits have fallen to one of <see cref="CreditGuardOptions.AlertThresholds"/>. Raised by whoever noticed, so be brief.
    /// </summary>
    public event EventHandler<CreditAlertEventArgs>? CreditsLow;

    /// <summary>What the account has by the last answer and what was charged since, in credits; null before the first answer.</summary>
    public int? Available => _account.Available;

    /// <summary>What is kept for requests under way, in credits.</summary>
    public int Reserved => _account.Reserved;

    /// <summary>Asks for the balance.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <exception cref="FluxUltraException">The API refused, or was not heard.</exception>
    public Task<CreditBalance> RefreshAsync(CancellationToken cancellationToken = default) => AskAsync(isPatient: true, cancellationToken);

    /// <summary>What the account has, by an answer that is not older than it may be. A failure is not waited out.</summary>
    internal async Task<int> GetAvailableAsync(CancellationToken cancellationToken)
    {
        await AskIfNeededAsync(isPatient: false, cancellationToken).ConfigureAwait(false);
        return _account.Available ?? 0;
    }

    private async Task<CreditBalance> AskAsync(bool isPatient, CancellationToken cancellationToken)
    {
        var askedAt = _timeProvider.GetTimestamp();
        var balance = await (isPatient ? _client.GetCreditBalanceAsync(cancellationToken) : _client.GetCreditBalanceOnceAsync(cancellationToken)).ConfigureAwait(false);
        Raise(_account.Answered(balance.Available, askedAt));
        return balance;
    }

    /// <summary>Says which images of a batch the account can pay. Reserves nothing: <see cref="GenerateAsync"/> does.</summary>
    /// <param name="batch">The images.</param>
    /// <param name="shortage">What to do when the credits do not suffice for all, reckoned with the most that each can cost.</param>
    /// <param name="order">
    /// Who comes first. <see cref="CreditOrder.CheapestFirst"/> admits as many as can be paid; the other orders end at the first
    /// that cannot be paid.
    /// </param>
    /// <param name="cancellationToken">Cancels the question for the balance.</param>
    /// <exception cref="ArgumentException">An image of the batch is not valid.</exception>
    /// <exception cref="InsufficientCreditsException">The batch is refused. Nothing was sent.</exception>
    /// <exception cref="FluxUltraException">The API was asked for the balance, and refused or was not heard.</exception>
    public async Task<CreditPlan> PlanAsync(
        IReadOnlyCollection<ImageRequest> batch,
        CreditShortage shortage = CreditShortage.Refuse,
        CreditOrder order = CreditOrder.InOrder,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var request in batch)
        {
            request.Validate(nameof(batch));
        }

        await RefreshAsync(cancellationToken).ConfigureAwait(false);
        var spendable = _account.Spendable;
        var ordered = batch.Select((request, index) => (Request: request, Rank: CreditRank.Of(request, order, index))).OrderBy(entry => entry.Rank).Select(entry => entry.Request).ToList();
        var estimate = default(CreditRange);
        var admitted = ordered.TakeWhile(request => (estimate += request.EstimateCost()).Maximum <= spendable).ToList();
        if (admitted.Count < ordered.Count && shortage == CreditShortage.Refuse)
        {
            throw TooFew(CreditRange.Of(ordered), spendable);
        }

        return new CreditPlan(admitted, ordered[admitted.Count..], CreditRange.Of(admitted), spendable);
    }

    /// <summary>
    /// Starts a generation as <see cref="FluxUltraClient.GenerateAsync"/> does, if the account can pay the most that it can cost.
    /// Waits where it can pay that only if requests under way cost less than they can.
    /// </summary>
    /// <param name="request">The image. It is checked before anything is sent.</param>
    /// <param name="cancellationToken">Cancels the call, as there.</param>
    /// <returns>The generation, accepted and most likely still processing.</returns>
    /// <exception cref="ArgumentException">The request is not valid. Nothing was sent.</exception>
    /// <exception cref="InsufficientCreditsException">The account cannot pay. Where <see cref="FluxUltraException.Error"/> is null, nothing was sent.</exception>
    /// <exception cref="FluxUltraException">As there; or the API was asked for the balance, and refused or was not heard.</exception>
    public async Task<ImageGeneration> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate(nameof(request));
        return await StartAsync(request, givingUp: CancellationToken.None, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Starts a generation as <see cref="GenerateAsync"/> does, and returns what it would throw as a
    /// <see cref="FluxUltraException"/>.
    /// </summary>
    /// <param name="request">The image. It is checked before anything is sent.</param>
    /// <param name="cancellationToken">Cancels the call, as there.</param>
    /// <exception cref="ArgumentException">The request is not valid. Nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or the program stopped before it was sent.</exception>
    public Task<GenerationResult> TryGenerateAsync(ImageRequest request, CancellationToken cancellationToken = default) =>
        GenerationResult.OfAsync(GenerateAsync(request, cancellationToken));

    /// <summary>
    /// Works off a batch as <see cref="FluxUltraClient.GenerateBatchAsync"/> does, and sends each request as
    /// <see cref="GenerateAsync"/> does: what the account cannot pay when it is its turn is that item's
    /// <see cref="InsufficientCreditsException"/>.
    /// </summary>
    /// <param name="requests">The images.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The enumeration was cancelled.</exception>
    public IAsyncEnumerable<GenerationBatchItem> GenerateBatchAsync(
        IEnumerable<ImageRequest> requests, GenerationBatchOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.RunBatch((request, givingUp) => StartAsync(request, givingUp, CancellationToken.None), requests, options, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _asking.Dispose();

    private async Task<ImageGeneration> StartAsync(ImageRequest request, CancellationToken givingUp, CancellationToken cancellationToken)
    {
        var reservation = await ReserveAsync(request.EstimateCost(), givingUp.CanBeCanceled ? givingUp : cancellationToken).ConfigureAwait(false);
        int? charged = 0;
        try
        {
            var generation = await _client.StartAsync(request, givingUp, cancellationToken).ConfigureAwait(false);
            charged = generation.CreditCost;
            _metrics.Spent(charged ?? 0);
            return generation;
        }
        catch (Exception failure) when (FluxUltraException.LeavesChargeOpen(failure) || failure is InsufficientCreditsException)
        {
            // What the API has charged, or has, is not known before it is asked.
            charged = null;
            throw;
        }
        finally
        {
            Raise(_account.End(reservation, charged));
        }
    }

    private async Task<CreditReservation> ReserveAsync(CreditRange cost, CancellationToken cancellationToken)
    {
        var isFresh = await AskIfNeededAsync(isPatient: true, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (_account.TryReserve(cost.Maximum, out var reservation, out var change))
            {
                return reservation;
            }

            if (change is not null)
            {
                await change.WaitAsync(cancellationToken).ConfigureAwait(false);
                isFresh = await AskIfNeededAsync(isPatient: true, cancellationToken).ConfigureAwait(false);
            }
            else if (isFresh)
            {
                throw TooFew(cost, _account.Spendable);
            }
            else
            {
                await RefreshAsync(cancellationToken).ConfigureAwait(false);
                isFresh = true;
            }
        }
    }

    /// <summary>Asks, once for all who need the answer.</summary>
    /// <returns>Whether the answer is new.</returns>
    private async Task<bool> AskIfNeededAsync(bool isPatient, CancellationToken cancellationToken)
    {
        if (!_account.NeedsAnswer)
        {
            return false;
        }

        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_account.NeedsAnswer)
            {
                await AskAsync(isPatient, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        finally
        {
            _asking.Release();
        }
    }

    private void Raise(IReadOnlyList<CreditAlertEventArgs> alerts)
    {
        foreach (var alert in alerts)
        {
            LogLow(_logger, alert.Available, alert.Threshold);
            _metrics.Alerted();
            CreditsLow?.Invoke(this, alert);
        }
    }

    private static InsufficientCreditsException TooFew(CreditRange cost, int spendable) => new(
        string.Create(CultureInfo.InvariantCulture, $"The account may not be able to pay: {cost} are needed, {spendable} can be spent. Nothing was sent."))
    {
        CreditsRequired = cost.Maximum,
        CreditsAvailable = spendable,
    };

    [LoggerMessage(EventId = 40, Level = LogLevel.Warning, Message = "The account has {Available} credits left, which is not more than {Threshold}")]
    private static partial void LogLow(ILogger logger, int available, int threshold);
}
