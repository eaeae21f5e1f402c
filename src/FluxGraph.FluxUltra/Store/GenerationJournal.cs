using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Writes into the store what becomes of generations. What is written before a request goes out has to succeed, or nothing is
/// sent; what is written afterwards must not take the generation from its caller if it fails.
/// </summary>
internal sealed partial class GenerationJournal(IGenerationStore store, TimeProvider timeProvider, ILogger<GenerationJournal> logger) : IDisposable
{
    /// <summary>
    /// So many records are kept at hand; of the others the store is asked. Programs that wait for none of their generations would
    /// keep all of them otherwise.
    /// </summary>
    private const int MostAtHand = 1000;

    private readonly ConcurrentDictionary<Guid, bool> _underWay = new();
    private readonly ConcurrentDictionary<string, GenerationRecord> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _learning = new(1);

    /// <summary>Records that a request is going to be sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="unsent">The record of the request that an earlier process left; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<GenerationJournalEntry> BeginAsync(ImageRequest request, GenerationRecord? unsent, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var record = unsent ?? new GenerationRecord
        {
            Key = Guid.CreateVersion7(now),
            Request = request,
            State = GenerationRecordState.Waiting,
            CreatedAt = now,
            ChangedAt = now,
        };
        if (!_underWay.TryAdd(record.Key, true))
        {
            throw new InvalidOperationException("This request is being sent already.");
        }

        try
        {
            await (unsent is null ? store.AddAsync(record, cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
        }
        catch
        {
            _underWay.TryRemove(record.Key, out _);
            throw;
        }

        return new GenerationJournalEntry(this, record, isRecovered: unsent is not null);
    }

    /// <summary>What an earlier process left in a state.</summary>
    public async Task<List<GenerationRecord>> ReadLeftAsync(GenerationRecordState state, CancellationToken cancellationToken)
    {
        var records = await store.ReadAsync(state, cancellationToken).ConfigureAwait(false);
        return [.. records.Where(record => !_underWay.ContainsKey(record.Key))];
    }

    /// <summary>Nobody knows what became of a request that an earlier process was sending.</summary>
    public async Task<GenerationRecord> LostAsync(GenerationRecord record, CancellationToken cancellationToken)
    {
        var lost = Change(record, GenerationRecordState.Unknown, generation: null);
        await store.UpdateAsync(lost, cancellationToken).ConfigureAwait(false);
        LogLost(logger, lost.Key, lost.Request.EstimateCost());
        return lost;
    }

    /// <summary>The request goes out next.</summary>
    public async Task<GenerationRecord> SubmittingAsync(GenerationRecord record, CancellationToken cancellationToken)
    {
        var submitting = Change(record, GenerationRecordState.Submitting, generation: null);
        await store.UpdateAsync(submitting, cancellationToken).ConfigureAwait(false);
        return submitting;
    }

    /// <summary>The request went out without effect. Where this cannot be kept, the store says that it may have had one, which is the safe side.</summary>
    public async Task<GenerationRecord> WaitingAgainAsync(GenerationRecord record)
    {
        var waiting = Change(record, GenerationRecordState.Waiting, generation: null);
        await TryUpdateAsync(waiting).ConfigureAwait(false);
        return waiting;
    }

    /// <summary>It is known what became of the request.</summary>
    public async Task ConcludeAsync(GenerationRecord record, GenerationRecordState state, GenerationSnapshot? generation)
    {
        var concluded = Change(record, state, generation);
        await TryUpdateAsync(concluded).ConfigureAwait(false);
        if (generation is not null && state == GenerationRecordState.Accepted && store is not NoGenerationStore && _running.Count < MostAtHand)
        {
            _running[generation.Id] = concluded;
        }

        _underWay.TryRemove(record.Key, out _);
    }

    /// <summary>The API has said something of a generation.</summary>
    public Task LearnAsync(GenerationSnapshot generation) => LearnAsync(generation.Id, known => generation with
    {
        // A webhook does not tell the price, and the price does not change.
        CreditCost = generation.CreditCost ?? known.CreditCost,
        CreatedAt = generation.CreatedAt ?? known.CreatedAt,
    });

    /// <summary>The API knows no such generation any more.</summary>
    public Task ForgottenAsync(string id) => LearnAsync(id, static _ => null);

    public void Dispose() => _learning.Dispose();

    private async Task LearnAsync(string id, Func<GenerationSnapshot, GenerationSnapshot?> learn)
    {
        await _learning.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var record = _running.GetValueOrDefault(id) ?? await store.FindAsync(id, CancellationToken.None).ConfigureAwait(false);
            if (record is not { State: GenerationRecordState.Accepted, Generation: { } known })
            {
                return;
            }

            var next = learn(known);
            if (next == known)
            {
                return;
            }

            var hasEnded = next is null || next.Status.IsTerminal;
            var changed = Change(record, hasEnded ? GenerationRecordState.Ended : GenerationRecordState.Accepted, next ?? known);
            await store.UpdateAsync(changed, CancellationToken.None).ConfigureAwait(false);
            if (hasEnded)
            {
                _running.TryRemove(id, out _);
            }
            else if (_running.ContainsKey(id) || _running.Count < MostAtHand)
            {
                _running[id] = changed;
            }
        }
        catch (Exception failure)
        {
            LogNotKept(logger, id, failure);
        }
        finally
        {
            _learning.Release();
        }
    }

    private async Task TryUpdateAsync(GenerationRecord record)
    {
        try
        {
            await store.UpdateAsync(record, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            LogNotKept(logger, record.Generation?.Id ?? record.Key.ToString(), failure);
        }
    }

    private GenerationRecord Change(GenerationRecord record, GenerationRecordState state, GenerationSnapshot? generation) =>
        record with { State = state, Generation = generation, ChangedAt = timeProvider.GetUtcNow() };

    [LoggerMessage(EventId = 50, Level = LogLevel.Error, Message = "What became of generation {GenerationId} could not be kept in the store")]
    private static partial void LogNotKept(ILogger logger, string generationId, Exception failure);

    [LoggerMessage(EventId = 51, Level = LogLevel.Warning, Message = "The process died while it sent request {Key}: {PossibleCharge} may have been charged")]
    private static partial void LogLost(ILogger logger, Guid key, CreditRange possibleCharge);
}
