using System.Net;
using System.Runtime.Versioning;
using FluxGraph.FluxUltra.Api;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra;

/// <summary>The operations of the API in this library's words: snapshots for answers, <see cref="FluxUltraException"/> for failures.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed partial class GenerationApi(
    IDoitongClient client,
    SubmissionOperation submissions,
    AccountLimits limits,
    GenerationJournal journal,
    SubmissionGate gate,
    RetryPipelines retries,
    GenerationTelemetry telemetry,
    TimeProvider timeProvider,
    ILogger<GenerationApi> logger)
{
    /// <summary>Records the request and sends it, once, when the plan allows it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="unsent">The record of the request that an earlier process left; null for a new one.</param>
    /// <param name="givingUp">Cancels the call as long as nothing is sent.</param>
    /// <param name="cancellationToken">Cancels the call, under way or not.</param>
    public Task<GenerationSnapshot> SubmitAsync(
        ImageRequest request, GenerationRecord? unsent, CancellationToken givingUp, CancellationToken cancellationToken) =>
        telemetry.SubmitAsync(request, submissions.RouteOf(request), () => SubmitWhileOpenAsync(request, unsent, givingUp, cancellationToken));

    private async Task<GenerationSnapshot> SubmitWhileOpenAsync(
        ImageRequest request, GenerationRecord? unsent, CancellationToken givingUp, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        gate.Enter();
        try
        {
            using var beforeSending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, givingUp, gate.Closing);
            return await RecordAndSendAsync(request, unsent, beforeSending.Token, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Leave();
        }
    }

    private async Task<GenerationSnapshot> RecordAndSendAsync(
        ImageRequest request, GenerationRecord? unsent, CancellationToken beforeSending, CancellationToken cancellationToken)
    {
        var entry = await journal.BeginAsync(request, unsent, cancellationToken).ConfigureAwait(false);
        try
        {
            var generation = await TakePlaceAndSendAsync(request, entry, beforeSending, cancellationToken).ConfigureAwait(false);
            await entry.AcceptedAsync(generation).ConfigureAwait(false);
            return generation;
        }
        catch (Exception failure)
        {
            await entry.FailedAsync(failure).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<GenerationSnapshot> TakePlaceAndSendAsync(
        ImageRequest request, GenerationJournalEntry entry, CancellationToken beforeSending, CancellationToken cancellationToken)
    {
        if (limits.Jobs is not { } jobs)
        {
            return await SendUntilEffectAsync(request, entry, beforeSending, cancellationToken).ConfigureAwait(false);
        }

        var slot = await jobs.AcquireAsync(GetOnceAsync, beforeSending).ConfigureAwait(false);
        try
        {
            var generation = await SendUntilEffectAsync(request, entry, beforeSending, cancellationToken).ConfigureAwait(false);
            jobs.Accepted(generation, slot);
            return generation;
        }
        catch (Exception failure) when (failure is UnknownOutcomeException or { InnerException: UnknownOutcomeException })
        {
            jobs.Unknown(slot);
            throw;
        }
        catch
        {
            slot.Dispose();
            throw;
        }
    }

    private ValueTask<GenerationSnapshot> SendUntilEffectAsync(
        ImageRequest request, GenerationJournalEntry entry, CancellationToken beforeSending, CancellationToken cancellationToken) =>
        retries.SendAsync(
            () => new ValueTask<GenerationSnapshot>(SendAsync(request, entry, beforeSending, cancellationToken)), entry.WaitingAgainAsync, beforeSending);

    private async Task<GenerationSnapshot> SendAsync(
        ImageRequest request, GenerationJournalEntry entry, CancellationToken beforeSending, CancellationToken cancellationToken)
    {
        using var permit = await limits.AcquireRequestAsync(beforeSending).ConfigureAwait(false);
        await entry.SubmittingAsync(beforeSending).ConfigureAwait(false);
        var submittedAt = timeProvider.GetUtcNow();
        Submission.Begin();
        IOperationResult result;
        GenerationSnapshot? accepted;
        try
        {
            (result, accepted) = await submissions.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
            limits.Learn(result);
        }
        catch (GraphQLTransportException failure)
        {
            throw failure.RequestMayHaveBeenReceived
                ? UnknownOutcomeException.Of(request, submittedAt, failure)
                : ServerUnreachableException.Because(failure);
        }
        catch (OperationCanceledException cancellation) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(
                "The call was cancelled while the request was under way. The inner exception says what may have been charged.",
                UnknownOutcomeException.Of(request, submittedAt, cancellation),
                cancellationToken);
        }

        // An id is a job that was paid for. Whatever else is wrong with the answer, the caller gets it.
        if (accepted is not null)
        {
            LogFindings(result);
            LogAccepted(logger, accepted.Id, accepted.CreditCost);
            return accepted;
        }

        throw IsFromApi(result) ? Refusal(result) : UnknownOutcomeException.Of(request, submittedAt, cause: null);
    }

    /// <summary>Asks for a generation, again where there is no answer.</summary>
    public ValueTask<GenerationSnapshot> GetAsync(string id, CancellationToken cancellationToken) =>
        retries.AskAsync(token => new ValueTask<GenerationSnapshot>(GetOnceAsync(id, token)), cancellationToken);

    /// <summary>Asks for a generation. For those who have a schedule of their own.</summary>
    public async Task<GenerationSnapshot> GetOnceAsync(string id, CancellationToken cancellationToken)
    {
        using var permit = await limits.AcquireRequestAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await client.GetGeneration.ExecuteAsync(id, cancellationToken).ConfigureAwait(false);
            limits.Learn(result);
            if (result.Data?.Generation is { } generation && (result.IsSuccessResult() || generation.Status is { Length: > 0 }))
            {
                LogFindings(result);
                var snapshot = GenerationSnapshot.From(id, generation);
                limits.Jobs?.Learn(snapshot);
                await journal.LearnAsync(snapshot).ConfigureAwait(false);
                return snapshot;
            }

            if (result.IsErrorResult())
            {
                throw ErrorTranslation.Translate(result, timeProvider);
            }

            limits.Jobs?.Forget(id);
            await journal.ForgottenAsync(id).ConfigureAwait(false);
            throw GenerationNotFoundException.For(id);
        }
        catch (GraphQLTransportException failure)
        {
            throw ServerUnreachableException.Because(failure, id);
        }
        catch (FluxUltraException failure)
        {
            failure.GenerationId = id;
            throw;
        }
    }

    /// <summary>Takes over what a webhook said.</summary>
    public Task LearnAsync(GenerationWebhook webhook)
    {
        var generation = webhook.AddTo(new GenerationSnapshot { Id = webhook.Id });
        limits.Jobs?.Learn(generation);
        return journal.LearnAsync(generation);
    }

    /// <summary>Asks for the account's credits, again where there is no answer.</summary>
    public ValueTask<CreditBalance> GetCreditBalanceAsync(CancellationToken cancellationToken) =>
        retries.AskAsync(token => new ValueTask<CreditBalance>(GetCreditBalanceOnceAsync(token)), cancellationToken);

    /// <summary>Asks for the account's credits. For those who would rather know that there is no answer.</summary>
    public async Task<CreditBalance> GetCreditBalanceOnceAsync(CancellationToken cancellationToken)
    {
        using var permit = await limits.AcquireRequestAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var result = await client.GetCreditBalance.ExecuteAsync(cancellationToken).ConfigureAwait(false);
            limits.Learn(result);
            return result is { Errors.Count: 0, Data.CreditBalance: { } balance }
                ? new CreditBalance(balance.Available, balance.Spent)
                : throw ErrorTranslation.Translate(result, timeProvider);
        }
        catch (GraphQLTransportException failure)
        {
            throw ServerUnreachableException.Because(failure);
        }
    }

    /// <summary>
    /// Whether the API itself refused. A gateway's 502 or 408 and an answer without an id say nothing about what became of
    /// the request.
    /// </summary>
    private static bool IsFromApi(IOperationResult result) =>
        result.Errors.Any(ErrorTranslation.IsReportedByServer)
        || (result.StatusCode is { } status and not HttpStatusCode.RequestTimeout && (int)status is >= 300 and < 500);

    /// <summary>What the API failed with, or does not document, it may have charged for.</summary>
    private FluxUltraException Refusal(IOperationResult result)
    {
        var failure = ErrorTranslation.Translate(result, timeProvider);
        failure.MayHaveBeenCharged = failure is ServerErrorException || failure.GetType() == typeof(FluxUltraException);
        return failure;
    }

    private void LogFindings(IOperationResult result)
    {
        foreach (var error in result.Errors)
        {
            LogFinding(logger, error.Code ?? "no code", error.Path is { } path ? string.Join('.', path) : "no path");
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Generation {GenerationId} was accepted for {CreditCost} credits")]
    private static partial void LogAccepted(ILogger logger, string generationId, int? creditCost);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The API's answer was used although it has an error: {Code} at {Path}")]
    private static partial void LogFinding(ILogger logger, string code, string path);
}
