using System.Threading.RateLimiting;

namespace FluxGraph.FluxUltra;

/// <summary>
/// The requests that a plan allows in a minute and in a day, kept before they are sent. Whoever finds no room waits in a
/// queue, first come, first served. What the server says of its own count, by the headers <c>X-RateLimit-*</c> and by
/// refusing, goes before what was counted here.
/// </summary>
/// <remarks>
/// The limiters of System.Threading.RateLimiting read the machine's clock and can neither be corrected nor kept across
/// restarts; this is one more of their kind. Safe for use by several threads.
/// </remarks>
public sealed class RequestLimiter : RateLimiter
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _queue = new();
    private readonly TimeProvider _timeProvider;
    private readonly int _queueLimit;
    private readonly RequestWindow _minute;
    private readonly RequestWindow? _day;
    private readonly RequestWindow[] _windows;
    private readonly ITimer _timer;
    private long _acquired;
    private long _refused;
    private int _underWay;
    private long _idleSince;
    private bool _isDisposed;

    /// <summary>Makes a limiter.</summary>
    /// <param name="plan">What the account may do; its concurrent jobs are not this limiter's.</param>
    /// <param name="queueLimit">How many requests may wait, from 0 to 1,000,000; one more is refused.</param>
    /// <param name="timeProvider">The clock; null for the machine's.</param>
    /// <param name="state">What was counted before; null when nothing was kept. A window that has ended since is dropped.</param>
    /// <exception cref="ArgumentException">The plan or the queue's limit is out of its range.</exception>
    public RequestLimiter(FluxUltraPlan plan, int queueLimit, TimeProvider? timeProvider = null, RequestLimiterState? state = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(queueLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(queueLimit, 1_000_000);
        if (plan.FindDefect() is { } defect)
        {
            throw new ArgumentException($"{nameof(FluxUltraPlan)}.{defect}.", nameof(plan));
        }

        _timeProvider = timeProvider ?? TimeProvider.System;
        _queueLimit = queueLimit;
        _minute = new RequestWindow(plan.RequestsPerMinute, Minute);
        _day = plan.RequestsPerDay is { } requests ? new RequestWindow(requests, TimeSpan.FromDays(1)) : null;
        _windows = _day is null ? [_minute] : [_minute, _day];
        var now = _timeProvider.GetUtcNow();
        if (state?.Minute is not null)
        {
            _minute.Restore(state.Minute, now);
        }

        if (state?.Day is not null)
        {
            _day?.Restore(state.Day, now);
        }

        _idleSince = _timeProvider.GetTimestamp();
        _timer = _timeProvider.CreateTimer(static limiter => ((RequestLimiter)limiter!).ServeQueue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                return _underWay > 0 || _queue.Count > 0 ? null : _timeProvider.GetElapsedTime(_idleSince);
            }
        }
    }

    /// <summary>What was counted so far, to be given to the limiter of the next process.</summary>
    public RequestLimiterState GetState()
    {
        lock (_gate)
        {
            CloseWindows();
            return new RequestLimiterState(_minute.State, _day?.State);
        }
    }

    /// <summary>Takes over what the server said with an answer.</summary>
    /// <param name="rateLimit">The headers of the answer.</param>
    /// <param name="isRefusal">Whether the answer was a refusal (429) for too many requests.</param>
    public void Learn(RateLimit rateLimit, bool isRefusal)
    {
        ArgumentNullException.ThrowIfNull(rateLimit);
        lock (_gate)
        {
            var now = CloseWindows();
            var window = FindWindow(rateLimit, now);
            window.Learn(rateLimit, _underWay, now);
            // A refusal with requests left is about something else, such as too many generations at once.
            if (isRefusal && rateLimit.Remaining is not > 0)
            {
                var pause = rateLimit.RetryAfter is { } retryAfter && retryAfter > TimeSpan.Zero ? retryAfter : TimeSpan.FromSeconds(1);
                window.Exhaust(now + (pause < TimeSpan.FromDays(1) ? pause : TimeSpan.FromDays(1)));
            }
        }

        ServeQueue();
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            CloseWindows();
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _windows.Min(window => window.Remaining),
                CurrentQueuedCount = _queue.Sum(waiter => waiter.Count),
                TotalSuccessfulLeases = _acquired,
                TotalFailedLeases = _refused,
            };
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            RequireAttainable(permitCount);
            var now = CloseWindows();
            return _queue.Count == 0 && HasRoom(permitCount) ? Take(permitCount, now) : Refuse(permitCount, now);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            cancellationToken.ThrowIfCancellationRequested();
            RequireAttainable(permitCount);
            var now = CloseWindows();
            if (_queue.Count == 0 && HasRoom(permitCount))
            {
                return new ValueTask<RateLimitLease>(Take(permitCount, now));
            }

            if (_queue.Sum(queued => queued.Count) + permitCount > _queueLimit)
            {
                return new ValueTask<RateLimitLease>(Refuse(permitCount, now));
            }

            var waiter = new Waiter(permitCount);
            var place = _queue.AddLast(waiter);
            waiter.Cancellation = cancellationToken.UnsafeRegister(_ => Cancel(place, cancellationToken), null);
            SetTimer(now);
            return new ValueTask<RateLimitLease>(waiter.Task);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Waiter[] waiting;
        lock (_gate)
        {
            _isDisposed = true;
            waiting = [.. _queue];
            _queue.Clear();
        }

        _timer.Dispose();
        foreach (var waiter in waiting)
        {
            waiter.Complete(new RequestLease(TimeSpan.Zero, answered: null));
        }
    }

    private void RequireAttainable(int permitCount) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, _windows.Min(window => window.Limit));

    private bool HasRoom(int count) => Array.TrueForAll(_windows, window => window.HasRoom(count));

    private DateTimeOffset CloseWindows()
    {
        var now = _timeProvider.GetUtcNow();
        foreach (var window in _windows)
        {
            window.CloseIfOver(now);
        }

        return now;
    }

    private RequestLease Take(int count, DateTimeOffset now)
    {
        foreach (var window in count > 0 ? _windows : [])
        {
            window.Take(count, now);
        }

        _acquired++;
        _underWay++;
        return new RequestLease(retryAfter: null, () =>
        {
            lock (_gate)
            {
                _underWay--;
                _idleSince = _timeProvider.GetTimestamp();
            }
        });
    }

    private RequestLease Refuse(int count, DateTimeOffset now)
    {
        _refused++;
        return new RequestLease(OpensAt(count, now) - now, answered: null);
    }

    /// <summary>When all windows that are in the way have ended.</summary>
    private DateTimeOffset OpensAt(int count, DateTimeOffset now) =>
        _windows.Where(window => !window.HasRoom(count)).Select(window => window.EndsAt!.Value).DefaultIfEmpty(now).Max();

    /// <summary>The headers tell of one window, and do not say which: its limit gives it away, or else how far its end is.</summary>
    private RequestWindow FindWindow(RateLimit heard, DateTimeOffset now)
    {
        if (_day is null || (heard.Limit == _minute.Limit && heard.Limit != _day.Limit))
        {
            return _minute;
        }

        var isFar = (heard.ResetsAt ?? now + heard.RetryAfter) > now + Minute + Minute;
        return (heard.Limit == _day.Limit && heard.Limit != _minute.Limit) || isFar ? _day : _minute;
    }

    private void ServeQueue()
    {
        var served = new List<(Waiter Waiter, RequestLease Lease)>();
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            var now = CloseWindows();
            while (_queue.First is { Value: var waiter } && HasRoom(waiter.Count))
            {
                _queue.RemoveFirst();
                served.Add((waiter, Take(waiter.Count, now)));
            }

            SetTimer(now);
        }

        foreach (var (waiter, lease) in served)
        {
            waiter.Complete(lease);
        }
    }

    private void SetTimer(DateTimeOffset now)
    {
        if (_queue.First is { Value: var waiter })
        {
            var pause = OpensAt(waiter.Count, now) - now;
            _timer.Change(pause > TimeSpan.Zero ? pause : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    private void Cancel(LinkedListNode<Waiter> place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (place.List is null)
            {
                return;
            }

            _queue.Remove(place);
        }

        place.Value.Cancel(cancellationToken);

        // Behind somebody who wanted much there may be others for whom there is room.
        ServeQueue();
    }

    /// <summary>Somebody in the queue.</summary>
    private sealed class Waiter(int count)
    {
        private readonly TaskCompletionSource<RateLimitLease> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Count => count;

        public CancellationTokenRegistration Cancellation { get; set; }

        public Task<RateLimitLease> Task => _completion.Task;

        public void Complete(RequestLease lease)
        {
            Cancellation.Unregister();
            _completion.TrySetResult(lease);
        }

        public void Cancel(CancellationToken cancellationToken) => _completion.TrySetCanceled(cancellationToken);
    }
}
