using System.Collections.Concurrent;
using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>Waits for each image once, however many browsers watch, and fetches it when it is done.</summary>
internal sealed partial class GenerationWatcher(
    FluxUltraClient fluxUltra, ImageShelf shelf, ImageFolder folder, CreditMeter meter, EventBoard board, ILogger<GenerationWatcher> logger)
    : BackgroundService
{
    private readonly ConcurrentDictionary<string, Task> _watched = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();

    public void Watch(ImageGeneration generation) => _watched[generation.Id] = WatchAsync(generation, _stopping.Token);

    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_watched.Values);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var id in await shelf.ReadWorkingAsync(stoppingToken))
        {
            Watch(fluxUltra.Resume(id));
        }
    }

    private async Task WatchAsync(ImageGeneration generation, CancellationToken cancellationToken)
    {
        try
        {
            await PublishAsync(generation.Id);
            await generation.WaitForCompletionAsync(progress: null, cancellationToken);
            await folder.FindAsync(generation.Id);
        }
        catch (OperationCanceledException)
        {
            // The generation goes on at the API, and the next start with it.
        }
        catch (Exception failure) when (failure is FluxUltraException or InvalidDataException or IOException)
        {
            LogFailed(logger, generation.Id, failure);
        }
        finally
        {
            _watched.TryRemove(generation.Id, out _);
        }

        await PublishAsync(generation.Id);
        await meter.RefreshAsync();
    }

    private async Task PublishAsync(string id)
    {
        if (await shelf.FindAsync(id, CancellationToken.None) is { } image)
        {
            board.Publish(new StudioEvent { Image = image });
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Image {GenerationId} did not come")]
    private static partial void LogFailed(ILogger logger, string generationId, Exception failure);
}
