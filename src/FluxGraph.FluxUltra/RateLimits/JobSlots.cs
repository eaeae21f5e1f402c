using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace FluxGraph.FluxUltra;

/// <summary>
/// The generations that a plan allows at the same time. A generation keeps its slot until the API has said that it ended,
/// whoever asked. Where all slots are taken and nobody asks, who waits for one does.
/// </summary>
internal sealed class JobSlots(int concurrentJobs, int queueLimit, TimeSpan pollingInterval, TimeProvider timeProvider) : IDisposable
{
    /// <summary>How long a generation of which nothing was heard keeps its slot: it may be processing.</summary>
    private static readonly TimeSpan UnknownJob = TimeSpan.FromMinutes(2);

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = concurrentJobs,
        QueueLimit = queueLimit,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly ConcurrentDictionary<string, RateLimitLease> _taken = new(StringComparer.Ordinal);

    /// <summary>Waits for a slot.</summary>
    /// <param name="ask">Asks the API for a generation, which tells <see cref="Learn"/> what it hears.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RateLimitedException">Too many wait already.</exception>
    public async ValueTask<RateLimitLease> AcquireAsync(Func<string, CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        var waiting = _limiter.AcquireAsync(1, cancellationToken).AsTask();
        while (!waiting.IsCompleted)
        {
            using var asked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(waiting, Task.Delay(pollingInterval, timeProvider, asked.Token)).ConfigureAwait(false);
            await asked.CancelAsync().ConfigureAwait(false);
            if (!waiting.IsCompleted && !cancellationToken.IsCancellationRequested)
            {
                await AskForAllAsync(ask, cancellationToken).ConfigureAwait(false);
            }
        }

        var lease = await waiting.ConfigureAwait(false);
        return lease.IsAcquired ? lease : throw RateLimitedException.QueueIsFull(queueLimit, retryAfter: null);
    }

    /// <summary>A generation was accepted: the slot is its own until it ends.</summary>
    public void Accepted(GenerationSnapshot generation, RateLimitLease slot)
    {
        if (generation.Status.IsTerminal || !_taken.TryAdd(generation.Id, slot))
        {
            slot.Dispose();
        }
    }

    /// <summary>Nobody knows whether a generation was accepted.</summary>
    public void Unknown(RateLimitLease slot) =>
        _ = Task.Delay(UnknownJob, timeProvider).ContinueWith(_ => slot.Dispose(), TaskScheduler.Default);

    /// <summary>The API has said something of a generation.</summary>
    public void Learn(GenerationSnapshot generation)
    {
        if (generation.Status.IsTerminal)
        {
            Forget(generation.Id);
        }
    }

    /// <summary>The API knows no such generation any more.</summary>
    public void Forget(string id)
    {
        if (_taken.TryRemove(id, out var slot))
        {
            slot.Dispose();
        }
    }

    public void Dispose() => _limiter.Dispose();

    private async Task AskForAllAsync(Func<string, CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        foreach (var id in _taken.Keys)
        {
            try
            {
                await ask(id, cancellationToken).ConfigureAwait(false);
            }
            catch (FluxUltraException)
            {
                // The slot stays taken; the next round asks again.
            }
        }
    }
}
