using System.Runtime.Versioning;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Goes on at the program's start with what an earlier process left in the store, and at its end sees to it that no request
/// under way is left without its answer.
/// </summary>
[UnsupportedOSPlatform("browser")]
internal sealed partial class GenerationLifetimeService(FluxUltraClient client, ILogger<GenerationLifetimeService> logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // First, so that what is not sent yet is given up, and base waits only for what has an answer to come.
        var drained = client.DrainAsync(cancellationToken);
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await drained.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogNotDrained(logger);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var left = await client.RecoverAsync(stoppingToken).ConfigureAwait(false);
            if (left.Running.Count + left.Unsent.Count + left.Unknown.Count > 0)
            {
                LogRecovered(logger, left.Running.Count, left.Unsent.Count, left.Unknown.Count);
            }

            await Task.WhenAll(
                left.Running.Select(generation => WaitAsync(generation, stoppingToken))
                    .Concat(left.Unsent.Select(record => SendAsync(record, stoppingToken)))).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is not over by now is still in the store.
        }
    }

    private async Task SendAsync(GenerationRecord unsent, CancellationToken cancellationToken)
    {
        try
        {
            // Without the token: a request under way gets its answer, and one that is not sent yet ends with the drain.
            var generation = await client.SubmitAsync(unsent, CancellationToken.None).ConfigureAwait(false);
            await WaitAsync(generation, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The program stops. What was not sent waits in the store, and what was accepted goes on at the API.
        }
        catch (Exception failure) when (failure is FluxUltraException or InvalidOperationException)
        {
            LogNotSent(logger, unsent.Key, failure);
        }
    }

    private async Task WaitAsync(ImageGeneration generation, CancellationToken cancellationToken)
    {
        try
        {
            await generation.WaitForCompletionAsync(progress: null, cancellationToken).ConfigureAwait(false);
        }
        catch (FluxUltraException failure)
        {
            LogNotHeard(logger, generation.Id, failure);
        }
    }

    [LoggerMessage(EventId = 60, Level = LogLevel.Information, Message = "An earlier process left {Running} generations that go on, {Unsent} that are sent now, and {Unknown} of which nobody knows")]
    private static partial void LogRecovered(ILogger logger, int running, int unsent, int unknown);

    [LoggerMessage(EventId = 61, Level = LogLevel.Error, Message = "Request {Key} of an earlier process could not be sent")]
    private static partial void LogNotSent(ILogger logger, Guid key, Exception failure);

    [LoggerMessage(EventId = 62, Level = LogLevel.Error, Message = "What became of generation {GenerationId} of an earlier process was not heard")]
    private static partial void LogNotHeard(ILogger logger, string generationId, Exception failure);

    [LoggerMessage(EventId = 63, Level = LogLevel.Error, Message = "The program ends although the API has not answered every request for a generation")]
    private static partial void LogNotDrained(ILogger logger);
}
