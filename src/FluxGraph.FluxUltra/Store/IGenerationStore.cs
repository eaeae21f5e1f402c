namespace FluxGraph.FluxUltra;

/// <summary>
/// Keeps each generation from before it is submitted and through each change, so that a process that dies loses none. Register
/// one, and every <see cref="FluxUltraClient"/> uses it: SQLite's is in the package FluxGraph.FluxUltra.Sqlite, and
/// <see cref="MemoryGenerationStore"/> is for tests.
/// </summary>
/// <remarks>
/// What a task has written when it ends must survive the death of the process. Several threads call; records hold prompts, so
/// keep them as confidential as those are. One process uses a store at a time.
/// </remarks>
public interface IGenerationStore
{
    /// <summary>Keeps a new record.</summary>
    /// <param name="record">The record, whose key is new.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task AddAsync(GenerationRecord record, CancellationToken cancellationToken);

    /// <summary>Replaces a record by key.</summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task UpdateAsync(GenerationRecord record, CancellationToken cancellationToken);

    /// <summary>Finds the record of a generation; null when there is none.</summary>
    /// <param name="generationId">The generation's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<GenerationRecord?> FindAsync(string generationId, CancellationToken cancellationToken);

    /// <summary>All records in a state, the oldest first.</summary>
    /// <param name="state">The state.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<GenerationRecord>> ReadAsync(GenerationRecordState state, CancellationToken cancellationToken);
}
