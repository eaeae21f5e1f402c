using System.Net;
using System.Runtime.Versioning;
using System.Threading.RateLimiting;

namespace FluxGraph.FluxUltra;

/// <summary>What the account's plan allows, kept before anything is sent. Without a plan everything goes out at once.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class AccountLimits(FluxUltraOptions options, TimeProvider timeProvider) : IDisposable
{
    private readonly RequestLimiter? _requests =
        options.Plan is null ? null : new RequestLimiter(options.Plan, options.QueueLimit, timeProvider, options.RequestLimiterState);

    /// <summary>Null without a plan.</summary>
    public JobSlots? Jobs { get; } =
        options.Plan is null ? null : new JobSlots(options.Plan.ConcurrentJobs, options.QueueLimit, options.PollingInterval, timeProvider);

    /// <summary>Null without a plan.</summary>
    public RequestLimiter? Requests => _requests;

    /// <summary>Waits until the plan allows a request. Dispose what is returned when the answer is there; null without a plan.</summary>
    /// <exception cref="RateLimitedException">Too many wait already.</exception>
    public async ValueTask<IDisposable?> AcquireRequestAsync(CancellationToken cancellationToken)
    {
        if (_requests is null)
        {
            return null;
        }

        var lease = await _requests.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (lease.IsAcquired)
        {
            return lease;
        }

        throw RateLimitedException.QueueIsFull(options.QueueLimit, lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : null);
    }

    /// <summary>Takes over what the server says of its own count.</summary>
    public void Learn(IOperationResult result) => _requests?.Learn(
        RateLimitHeaders.Read(result.Headers, timeProvider.GetUtcNow()),
        isRefusal: result.StatusCode == HttpStatusCode.TooManyRequests);

    public void Dispose()
    {
        _requests?.Dispose();
        Jobs?.Dispose();
    }
}
