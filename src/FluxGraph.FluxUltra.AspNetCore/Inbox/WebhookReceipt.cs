namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>What an <see cref="IWebhookInbox"/> did with a delivery.</summary>
public enum WebhookReceipt
{
    /// <summary>It is kept, and will be handled.</summary>
    Kept,

    /// <summary>It came before; the API is told that all is well, and it is not handled again.</summary>
    AlreadyKnown,

    /// <summary>There is no room; the API is asked to deliver it again.</summary>
    Full,
}
