namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>
/// Keeps deliveries from when the API has its answer until they are handled. The one that is there by itself keeps them in
/// memory; register another, before or after the webhooks, to keep them where a restart does not lose them.
/// </summary>
/// <remarks>Several threads add and complete; one reads.</remarks>
public interface IWebhookInbox
{
    /// <summary>Keeps a delivery. The API is answered when the task has ended, so do no more than that.</summary>
    /// <param name="webhook">The delivery, whose signature was verified.</param>
    /// <param name="cancellationToken">The API does not wait any more; whether the delivery is kept does not matter then.</param>
    /// <returns>
    /// Whether the delivery was kept. A generation's id and status make it the same delivery as one before, whether that was
    /// handled or not.
    /// </returns>
    ValueTask<WebhookReceipt> AddAsync(GenerationWebhook webhook, CancellationToken cancellationToken);

    /// <summary>All deliveries that were not completed, those of an earlier process first, and then each as it comes.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<GenerationWebhook> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>The delivery was handled, and must not be read again.</summary>
    /// <param name="webhook">The delivery.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask CompleteAsync(GenerationWebhook webhook, CancellationToken cancellationToken);
}
