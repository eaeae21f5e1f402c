using System.Runtime.Versioning;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Sends requests in an order that has the credits in mind. Who is served next is decided when it is time for the next one, so
/// a request that matters more overtakes those that still wait. Safe for use by several threads.
/// </summary>
[UnsupportedOSPlatform("browser")]
public sealed class CreditQueue
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Entry, (long, long, long)> _waiting = new();
    private readonly CreditGuard _guard;
    private readonly CreditOrder _order;
    private readonly int _concurrency;
    private long _arrivals;
    private int _workers;

    /// <summary>Makes a queue.</summary>
    /// <param name="guard">Pays.</param>
    /// <param name="order">Who is served first.</param>
    /// <param name="concurrency">
    /// How many requests are under way at the same time until the API has accepted them; at least 1. The more, the less the order
    /// is kept.
    /// </param>
    public CreditQueue(CreditGuard guard, CreditOrder order = CreditOrder.InOrder, int concurrency = 1)
    {
        ArgumentNullException.ThrowIfNull(guard);
        ArgumentOutOfRangeException.ThrowIfLessThan(concurrency, 1);
        (_guard, _order, _concurrency) = (guard, order, concurrency);
    }

    /// <summary>Waits for its turn and starts the generation, as <see cref="CreditGuard.GenerateAsync"/> does.</summary>
    /// <param name="request">The image.</param>
    /// <param name="cancellationToken">Leaves the queue, or cancels the call under way.</param>
    /// <returns>The generation, accepted and most likely still processing.</returns>
    /// <exception cref="ArgumentException">The request is not valid.</exception>
    /// <exception cref="InsufficientCreditsException">When it was its turn, the account could not pay. Those behind it have their turn.</exception>
    /// <exception cref="FluxUltraException">The API refused, or was not heard.</exception>
    public async Task<ImageGeneration> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate(nameof(request));
        var entry = new Entry(request, cancellationToken);
        using var cancellation = cancellationToken.UnsafeRegister(static entry => ((Entry)entry!).Leave(), entry);
        lock (_gate)
        {
            _waiting.Enqueue(entry, CreditRank.Of(request, _order, _arrivals++));
            if (_workers < _concurrency)
            {
                _workers++;
                _ = Task.Run(ServeAsync, CancellationToken.None);
            }
        }

        return await entry.Completion.ConfigureAwait(false);
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            Entry? entry;
            lock (_gate)
            {
                if (!_waiting.TryDequeue(out entry, out _))
                {
                    _workers--;
                    return;
                }
            }

            await entry.ServeAsync(_guard).ConfigureAwait(false);
        }
    }

    /// <summary>Somebody in the queue.</summary>
    private sealed class Entry(ImageRequest request, CancellationToken cancellationToken)
    {
        private readonly TaskCompletionSource<ImageGeneration> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _isTaken;

        public Task<ImageGeneration> Completion => _completion.Task;

        /// <summary>Ends the wait, unless its turn has come: then the call itself says what became of it.</summary>
        public void Leave()
        {
            if (Interlocked.Exchange(ref _isTaken, 1) == 0)
            {
                _completion.SetCanceled(cancellationToken);
            }
        }

        public async Task ServeAsync(CreditGuard guard)
        {
            if (Interlocked.Exchange(ref _isTaken, 1) != 0)
            {
                return;
            }

            try
            {
                _completion.SetResult(await guard.GenerateAsync(request, cancellationToken).ConfigureAwait(false));
            }
            catch (Exception failure)
            {
                _completion.SetException(failure);
            }
        }
    }
}
