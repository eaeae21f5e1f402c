using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace FluxGraph.FluxUltra;

/// <summary>The leave to send a request, or the word that there is none. Dispose it when the answer is there.</summary>
internal sealed class RequestLease(TimeSpan? retryAfter, Action? answered) : RateLimitLease
{
    private Action? _answered = answered;

    public override bool IsAcquired => retryAfter is null;

    public override IEnumerable<string> MetadataNames => IsAcquired ? [] : [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;
        return metadata is not null;
    }

    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref _answered, null)?.Invoke();
        base.Dispose(disposing);
    }
}
