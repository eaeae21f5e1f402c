using System.Collections.Concurrent;

namespace FluxGraph.FluxUltra;

/// <summary>Keeps generations for as long as the process lives: for tests, and to look at.</summary>
public sealed class MemoryGenerationStore : IGenerationStore
{
    private readonly ConcurrentDictionary<Guid, GenerationRecord> _records = new();

    /// <inheritdoc/>
    public Task AddAsync(GenerationRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _records.TryAdd(record.Key, record)
            ? Task.CompletedTask
            : throw new ArgumentException("There is a record with this key.", nameof(record));
    }

    /// <inheritdoc/>
    public Task UpdateAsync(GenerationRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        _records[record.Key] = record;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<GenerationRecord?> FindAsync(string generationId, CancellationToken cancellationToken) =>
        Task.FromResult(_records.Values.FirstOrDefault(record => record.Generation?.Id == generationId));

    /// <inheritdoc/>
    public Task<IReadOnlyList<GenerationRecord>> ReadAsync(GenerationRecordState state, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<GenerationRecord>>([.. _records.Values.Where(record => record.State == state).OrderBy(record => record.CreatedAt)]);
}
