using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>Handles what is in the inbox: tells those who wait for the generation, then the application's handlers.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed partial class WebhookProcessor(
    IWebhookInbox inbox,
    WebhookHandlers handlers,
    FluxUltraClient client,
    IServiceScopeFactory scopes,
    IOptions<FluxUltraWebhookOptions> options,
    TimeProvider timeProvider,
    ILogger<WebhookProcessor> logger) : BackgroundService
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Several at once: a handler that fails is tried for seconds, in which others must not wait.
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ConcurrentDeliveries, CancellationToken = stoppingToken };
            await Parallel.ForEachAsync(inbox.ReadAllAsync(stoppingToken), parallel, async (webhook, cancellationToken) =>
            {
                if (await HandleAsync(webhook, cancellationToken).ConfigureAwait(false))
                {
                    await inbox.CompleteAsync(webhook, cancellationToken).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops. What was not completed is still in the inbox, if that is a durable one.
        }
    }

    private async Task<bool> HandleAsync(GenerationWebhook webhook, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await client.ReceiveAsync(webhook).ConfigureAwait(false);
        var isHandled = true;
        foreach (var handler in scope.ServiceProvider.GetServices<IWebhookHandler>().Concat(handlers.All))
        {
            // One handler that fails does not keep the others from hearing of it.
            isHandled &= await HandleAsync(handler, webhook, cancellationToken).ConfigureAwait(false);
        }

        return isHandled;
    }

    private async Task<bool> HandleAsync(IWebhookHandler handler, GenerationWebhook webhook, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await handler.HandleAsync(webhook, cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception) when (attempt < Pauses.Length)
            {
                LogFailed(logger, webhook.Id, Pauses[attempt], exception);
            }
            catch (Exception exception)
            {
                LogGivenUp(logger, webhook.Id, exception);
                return false;
            }

            await Task.Delay(Pauses[attempt], timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(EventId = 30, Level = LogLevel.Warning, Message = "Handling the webhook of generation {GenerationId} failed; once more in {Pause}")]
    private static partial void LogFailed(ILogger logger, string generationId, TimeSpan pause, Exception exception);

    [LoggerMessage(EventId = 31, Level = LogLevel.Error, Message = "The webhook of generation {GenerationId} could not be handled")]
    private static partial void LogGivenUp(ILogger logger, string generationId, Exception exception);
}
