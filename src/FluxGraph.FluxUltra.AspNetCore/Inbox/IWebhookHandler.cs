namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>What the application does with a delivery. Register any number; for a delivery they are called one after the other.</summary>
/// <remarks>Up to <see cref="FluxUltraWebhookOptions.ConcurrentDeliveries"/> deliveries are handled at a time, in no particular order.</remarks>
public interface IWebhookHandler
{
    /// <summary>Handles a delivery, after those who wait for the generation in this process were told.</summary>
    /// <remarks>
    /// An exception is logged, and the handler called again after 1, 2 and 4 seconds. It may therefore see a delivery twice,
    /// and with a durable inbox once more after a restart: write it so that this does no harm.
    /// </remarks>
    /// <param name="webhook">The delivery, whose signature was verified.</param>
    /// <param name="cancellationToken">The program stops.</param>
    Task HandleAsync(GenerationWebhook webhook, CancellationToken cancellationToken);
}
