namespace FluxGraph.FluxUltra;

/// <summary>A request on its way, as the store knows it.</summary>
/// <param name="journal">Writes.</param>
/// <param name="record">What is known.</param>
/// <param name="isRecovered">Whether an earlier process left it, so that whoever asked for it cannot be told what becomes of it.</param>
internal sealed class GenerationJournalEntry(GenerationJournal journal, GenerationRecord record, bool isRecovered)
{
    private GenerationRecord _record = record;

    /// <summary>The request goes out next. Where this fails, it must not.</summary>
    public async Task SubmittingAsync(CancellationToken cancellationToken) =>
        _record = await journal.SubmittingAsync(_record, cancellationToken).ConfigureAwait(false);

    /// <summary>What was sent had no effect, and goes out again later.</summary>
    public async Task WaitingAgainAsync() => _record = await journal.WaitingAgainAsync(_record).ConfigureAwait(false);

    /// <summary>The API has accepted the request.</summary>
    public Task AcceptedAsync(GenerationSnapshot generation) => journal.ConcludeAsync(
        _record, generation.Status.IsTerminal ? GenerationRecordState.Ended : GenerationRecordState.Accepted, generation);

    /// <summary>The caller gets an exception, which says whether something may have been charged.</summary>
    public Task FailedAsync(Exception failure) => journal.ConcludeAsync(_record, StateAfter(failure), generation: null);

    private GenerationRecordState StateAfter(Exception failure) => failure switch
    {
        _ when FluxUltraException.LeavesChargeOpen(failure) => GenerationRecordState.Unknown,
        // The API will refuse it always.
        InvalidRequestException => GenerationRecordState.WithoutEffect,
        _ => isRecovered ? GenerationRecordState.Waiting : GenerationRecordState.WithoutEffect,
    };
}
