using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace FluxGraph.FluxUltra;

/// <summary>
/// The generations that a plan allows at the same time. A generation keeps its slot until the API has said that it ended,
/// whoever asked. Where all slots are taken and nobody asks, one of those who wait for a slot does.
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

    private readonly ConcurrentDictionary<string, TakenSlot> _taken = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private int _isAsking;
    private int _isDisposed;

    /// <summary>How many there are, taken or not.</summary>
    public int Count => concurrentJobs;

    /// <summary>Waits for a slot.</summary>
    /// <param name="ask">Asks the API for a generation, which tells <see cref="Learn"/> what it hears.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RateLimitedException">Too many wait already.</exception>
    public async ValueTask<RateLimitLease> AcquireAsync(Func<string, CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        var waiting = _limiter.AcquireAsync(1, cancellationToken).AsTask();
        try
        {
            while (!waiting.IsCompleted)
            {
                await PauseAsync(waiting, cancellationToken).ConfigureAwait(false);
                if (!waiting.IsCompleted && !cancellationToken.IsCancellationRequested)
                {
                    await AskForAllAsync(ask, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch
        {
            // The slot may have come while the question was under way: nobody else would ever give it back.
            _ = waiting.ContinueWith(static slot => slot.Result.Dispose(), TaskContinuationOptions.OnlyOnRanToCompletion);
            throw;
        }

        var lease = await waiting.ConfigureAwait(false);
        return lease.IsAcquired ? lease : throw RateLimitedException.QueueIsFull(queueLimit, retryAfter: null);
    }

    /// <summary>A generation was accepted: the slot is its own until it ends.</summary>
    public void Accepted(GenerationSnapshot generation, RateLimitLease slot)
    {
        if (generation.Status.IsTerminal || !_taken.TryAdd(generation.Id, new TakenSlot(slot, timeProvider.GetTimestamp())))
        {
            slot.Dispose();
        }
    }

    /// <summary>A generation of an earlier process goes on. It takes a slot if there is one: it cannot be kept from going on.</summary>
    public void Occupy(GenerationSnapshot generation)
    {
        var slot = _limiter.AttemptAcquire();
        if (slot.IsAcquired)
        {
            Accepted(generation, slot);
        }
    }

    /// <summary>Nobody knows whether a generation was accepted.</summary>
    public void Unknown(RateLimitLease slot) =>
        _ = Task.Delay(UnknownJob, timeProvider, _stopping.Token).ContinueWith(_ => slot.Dispose(), TaskScheduler.Default);

    /// <summary>The API has said something of a generation.</summary>
    public void Learn(GenerationSnapshot generation)
    {
        if (generation.Status.IsTerminal)
        {
            Forget(generation.Id);
        }
        else if (_taken.TryGetValue(generation.Id, out var taken))
        {
            taken.HeardAt = timeProvider.GetTimestamp();
        }
    }

    /// <summary>The API knows no such generation any more.</summary>
    public void Forget(string id)
    {
        if (_taken.TryRemove(id, out var taken))
        {
            taken.Slot.Dispose();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        _stopping.Cancel();
        _stopping.Dispose();
        _limiter.Dispose();
    }

    private async Task PauseAsync(Task waiting, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(waiting, Task.Delay(pollingInterval, timeProvider, over.Token)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Asks for what was not heard of for an interval. One asks for all who wait: each question counts against the limit
    /// of requests, so a thousand callers must not put it a thousand times.
    /// </summary>
    private async Task AskForAllAsync(Func<string, CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isAsking, 1) != 0)
        {
            return;
        }

        try
        {
            foreach (var (id, taken) in _taken)
            {
                if (timeProvider.GetElapsedTime(taken.HeardAt) >= pollingInterval)
                {
                    await AskAsync(id, ask, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            Volatile.Write(ref _isAsking, 0);
        }
    }

    private static async Task AskAsync(string id, Func<string, CancellationToken, Task> ask, CancellationToken cancellationToken)
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

    private sealed class TakenSlot(RateLimitLease slot, long heardAt)
    {
        private long _heardAt = heardAt;

        public RateLimitLease Slot => slot;

        public long HeardAt
        {
            get => Volatile.Read(ref _heardAt);
            set => Volatile.Write(ref _heardAt, value);
        }
    }
}
