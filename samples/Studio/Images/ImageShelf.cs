using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>The images that were ordered, as the store knows them: a restart of this program forgets none.</summary>
internal sealed class ImageShelf(IGenerationStore store)
{
    /// <summary>All of them, the oldest first.</summary>
    public async Task<IReadOnlyList<ImageView>> ReadAsync(CancellationToken cancellationToken)
    {
        var working = await store.ReadAsync(GenerationRecordState.Accepted, cancellationToken);
        var ended = await store.ReadAsync(GenerationRecordState.Ended, cancellationToken);
        return [.. working.Concat(ended).Where(record => record.Generation is not null).OrderBy(record => record.CreatedAt).Select(ImageView.Of)];
    }

    /// <summary>The ids of those that were not finished when they were looked at last.</summary>
    public async Task<IReadOnlyList<string>> ReadWorkingAsync(CancellationToken cancellationToken) =>
        [.. (await store.ReadAsync(GenerationRecordState.Accepted, cancellationToken)).Select(record => record.Generation!.Id)];

    /// <summary>One of them; null when it was not ordered here.</summary>
    public async Task<ImageView?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { Generation: not null } record ? ImageView.Of(record) : null;
}
