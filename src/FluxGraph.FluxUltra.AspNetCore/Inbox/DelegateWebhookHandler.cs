namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>A handler that is a method.</summary>
internal sealed class DelegateWebhookHandler(Func<GenerationWebhook, CancellationToken, Task> handle) : IWebhookHandler
{
    public Task HandleAsync(GenerationWebhook webhook, CancellationToken cancellationToken) => handle(webhook, cancellationToken);
}
