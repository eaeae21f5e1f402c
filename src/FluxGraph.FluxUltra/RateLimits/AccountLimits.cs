using System.Net;
using System.Threading.RateLimiting;

namespace FluxGraph.FluxUltra;

/// <summary>What the account's plan allows, kept before anything is sent. Without a plan everything goes out at once.</summary>
internal sealed class AccountLimits(FluxUltraPlan? plan, int queueLimit, TimeSpan pollingInterval, TimeProvider timeProvider) : IDisposable
{
    private readonly RequestLimiter? _requests = plan is null ? null : new RequestLimiter(plan, queueLimit, timeProvider);

    /// <summary>Null without a plan.</summary>
    public JobSlots? Jobs { get; } = plan is null ? null : new JobSlots(plan.ConcurrentJobs, queueLimit, pollingInterval, timeProvider);

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

        throw RateLimitedException.QueueIsFull(queueLimit, lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : null);
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
