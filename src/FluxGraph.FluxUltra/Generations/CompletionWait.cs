using System.Runtime.Versioning;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra;

/// <summary>Asks for a generation, again and again, until it has ended or a webhook has said so.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed partial class CompletionWait(
    GenerationApi api,
    CompletionSignals signals,
    GenerationTelemetry telemetry,
    TimeSpan pollingInterval,
    TimeProvider timeProvider,
    ILogger<CompletionWait> logger)
{
    /// <param name="known">What is known of the generation so far.</param>
    /// <param name="learned">Told of every answer.</param>
    /// <param name="cancellationToken">Ends the wait, not the generation.</param>
    /// <returns>The generation in its terminal status, be it completed or failed.</returns>
    public Task<GenerationSnapshot> WaitAsync(
        GenerationSnapshot known, Action<GenerationProgress> learned, CancellationToken cancellationToken) =>
        telemetry.WaitAsync(known.Id, () => WaitForEndAsync(known, learned, cancellationToken));

    private async Task<GenerationSnapshot> WaitForEndAsync(
        GenerationSnapshot known, Action<GenerationProgress> learned, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var subscription = signals.Subscribe(known.Id);
        var started = timeProvider.GetTimestamp();
        var schedule = new PollingSchedule(pollingInterval);

        // Of a generation that was resumed by its id nothing is known yet: the first question need not wait.
        var pause = known.Status.IsKnown ? pollingInterval : TimeSpan.Zero;
        while (!known.Status.IsTerminal)
        {
            if (await HearsOfEndAsync(subscription, pause, cancellationToken).ConfigureAwait(false))
            {
                known = (await subscription.Ended.ConfigureAwait(false)).AddTo(known);
            }
            else
            {
                try
                {
                    known = await api.GetOnceAsync(known.Id, cancellationToken).ConfigureAwait(false);
                    pause = schedule.AfterAnswer();
                }
                catch (FluxUltraException failure)
                {
                    if (schedule.AfterFailure(failure) is not { } longerPause)
                    {
                        throw;
                    }

                    LogPollFailed(logger, known.Id, failure.GetType().Name, longerPause);
                    pause = longerPause;
                    continue;
                }
            }

            learned(new GenerationProgress(known, timeProvider.GetElapsedTime(started)));
        }

        LogEnded(logger, known.Id, known.Status.Value);
        return known;
    }

    /// <summary>Pauses. True when a webhook came instead of the pause's end.</summary>
    private async Task<bool> HearsOfEndAsync(CompletionSignals.Subscription subscription, TimeSpan pause, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(subscription.Ended, Task.Delay(pause, timeProvider, over.Token)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return subscription.Ended.IsCompleted;
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "Asking for generation {GenerationId} failed ({Failure}); asking again in {Pause}")]
    private static partial void LogPollFailed(ILogger logger, string generationId, string failure, TimeSpan pause);

    [LoggerMessage(EventId = 11, Level = LogLevel.Information, Message = "Generation {GenerationId} ended: {Status}")]
    private static partial void LogEnded(ILogger logger, string generationId, string status);
}
