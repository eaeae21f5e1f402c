using System.Runtime.Versioning;

namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>How webhooks are received. Checked at the program's start.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class FluxUltraWebhookOptions
{
    /// <summary>The section of the application's configuration that is read: <c>FluxUltra:Webhooks</c>.</summary>
    public const string SectionName = FluxUltraOptions.SectionName + ":Webhooks";

    /// <summary>
    /// The secrets of which a delivery must be signed with one. At least one; while a secret is replaced, the old one and the
    /// new one. Read them from configuration, never from source.
    /// </summary>
    public IList<WebhookSecret> Secrets { get; } = [];

    /// <summary>The largest body that is read, in bytes; from 1 KiB to 1 MiB. Default: 64 KiB, a hundred times what the API sends.</summary>
    public int LargestBody { get; set; } = 64 * 1024;

    /// <summary>
    /// How long after the generation's end a delivery may come; from 1 minute to 30 days. An older one is refused, since it is
    /// forgotten whether it came before. Default: 1 day.
    /// </summary>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How many deliveries may wait to be handled in memory; from 1 to 100,000. One more is answered with 503, so that the API
    /// delivers it again. Default: 1000. Has no effect on an <see cref="IWebhookInbox"/> of the application's own.
    /// </summary>
    public int InboxCapacity { get; set; } = 1_000;

    /// <summary>How many deliveries are handled at a time; from 1 to 1000. Default: 8.</summary>
    public int ConcurrentDeliveries { get; set; } = 8;
}
