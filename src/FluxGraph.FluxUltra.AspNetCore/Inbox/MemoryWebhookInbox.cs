using System.Runtime.Versioning;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>Keeps deliveries in memory, and remembers them for as long as one like them would be accepted.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class MemoryWebhookInbox(IOptions<FluxUltraWebhookOptions> options, TimeProvider timeProvider) : IWebhookInbox
{
    private readonly Lock _gate = new();
    private readonly HashSet<(string Id, GenerationStatus Status)> _known = [];
    private readonly Queue<((string Id, GenerationStatus Status) Delivery, DateTimeOffset ForgetAt)> _memory = new();
    private readonly TimeSpan _remembered = options.Value.LongestDelay + DeliveryAge.Tolerance;
    private readonly Channel<GenerationWebhook> _channel = Channel.CreateBounded<GenerationWebhook>(
        new BoundedChannelOptions(options.Value.InboxCapacity) { SingleReader = true });

    public ValueTask<WebhookReceipt> AddAsync(GenerationWebhook webhook, CancellationToken cancellationToken)
    {
        var delivery = (webhook.Id, webhook.Status);
        lock (_gate)
        {
            var now = timeProvider.GetUtcNow();
            while (_memory.TryPeek(out var oldest) && oldest.ForgetAt <= now)
            {
                _known.Remove(_memory.Dequeue().Delivery);
            }

            if (_known.Contains(delivery))
            {
                return ValueTask.FromResult(WebhookReceipt.AlreadyKnown);
            }

            if (!_channel.Writer.TryWrite(webhook))
            {
                return ValueTask.FromResult(WebhookReceipt.Full);
            }

            _known.Add(delivery);
            _memory.Enqueue((delivery, now + _remembered));
            return ValueTask.FromResult(WebhookReceipt.Kept);
        }
    }

    public IAsyncEnumerable<GenerationWebhook> ReadAllAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);

    public ValueTask CompleteAsync(GenerationWebhook webhook, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
