using System.Collections.Immutable;

namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>The handlers that came with an endpoint, which is mapped when services cannot be registered any more.</summary>
internal sealed class WebhookHandlers
{
    private ImmutableArray<IWebhookHandler> _all = [];

    public IReadOnlyList<IWebhookHandler> All => _all;

    public void Add(IWebhookHandler handler) => ImmutableInterlocked.Update(ref _all, static (all, added) => all.Add(added), handler);
}
