namespace FluxGraph.FluxUltra;

/// <summary>Keeps nothing: where no store is registered, a generation is its caller's to remember.</summary>
internal sealed class NoGenerationStore : IGenerationStore
{
    public Task AddAsync(GenerationRecord record, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task UpdateAsync(GenerationRecord record, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<GenerationRecord?> FindAsync(string generationId, CancellationToken cancellationToken) => Task.FromResult<GenerationRecord?>(null);

    public Task<IReadOnlyList<GenerationRecord>> ReadAsync(GenerationRecordState state, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<GenerationRecord>>([]);
}
