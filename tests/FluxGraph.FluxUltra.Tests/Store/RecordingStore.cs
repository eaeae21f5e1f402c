using System.Collections.Concurrent;

namespace FluxGraph.FluxUltra.Tests.Store;

/// <summary>Keeps each write, and fails where it is told to.</summary>
internal sealed class RecordingStore : IGenerationStore
{
    private readonly MemoryGenerationStore _store = new();

    public ConcurrentQueue<GenerationRecord> Written { get; } = new();

    public GenerationRecordState? FailsAt { get; init; }

    public Task AddAsync(GenerationRecord record, CancellationToken cancellationToken)
    {
        Write(record);
        return _store.AddAsync(record, cancellationToken);
    }

    public Task UpdateAsync(GenerationRecord record, CancellationToken cancellationToken)
    {
        Write(record);
        return _store.UpdateAsync(record, cancellationToken);
    }

    public Task<GenerationRecord?> FindAsync(string generationId, CancellationToken cancellationToken) => _store.FindAsync(generationId, cancellationToken);

    public Task<IReadOnlyList<GenerationRecord>> ReadAsync(GenerationRecordState state, CancellationToken cancellationToken) =>
        _store.ReadAsync(state, cancellationToken);

    private void Write(GenerationRecord record)
    {
        if (record.State == FailsAt)
        {
            throw new IOException("The disk is full.");
        }

        Written.Enqueue(record);
    }
}
