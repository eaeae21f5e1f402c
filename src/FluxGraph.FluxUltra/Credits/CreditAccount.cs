namespace FluxGraph.FluxUltra;

/// <summary>
/// What a <see cref="CreditGuard"/> knows of the account: the balance, and what is reserved of it. Where it cannot be known
/// whether a charge is in the balance already it is counted twice, until the API is asked again: too little is the safe side.
/// </summary>
internal sealed class CreditAccount(CreditGuardOptions options, TimeProvider timeProvider)
{
    private readonly Lock _gate = new();
    private readonly HashSet<int> _reached = [];
    private TaskCompletionSource _changed = NewSignal();
    private int? _available;
    private int _reserved;
    private int _answers;
    private long _askedAt;
    private bool _isStale;

    public int? Available
    {
        get
        {
            lock (_gate)
            {
                return _available;
            }
        }
    }

    public int Reserved
    {
        get
        {
            lock (_gate)
            {
                return _reserved;
            }
        }
    }

    /// <summary>What can be spent; zero while the balance is not known.</summary>
    public int Spendable
    {
        get
        {
            lock (_gate)
            {
                return Math.Max(0, FreeToSpend - _reserved);
            }
        }
    }

    /// <summary>Whether the API should be asked.</summary>
    public bool NeedsAnswer
    {
        get
        {
            lock (_gate)
            {
                return _available is null || _isStale || timeProvider.GetElapsedTime(_askedAt) > options.BalanceLifetime;
            }
        }
    }

    private int FreeToSpend => (_available ?? 0) - options.CreditsToKeep;

    /// <summary>Takes over what the API said.</summary>
    /// <param name="available">The balance.</param>
    /// <param name="askedAt">When it was asked.</param>
    /// <returns>The thresholds that were reached.</returns>
    public IReadOnlyList<CreditAlertEventArgs> Answered(int available, long askedAt)
    {
        lock (_gate)
        {
            _answers++;
            (_askedAt, _isStale) = (askedAt, false);
            return Set(available);
        }
    }

    /// <summary>Reserves credits, if there are enough.</summary>
    /// <param name="credits">How many.</param>
    /// <param name="reservation">To be ended when it is known what was charged.</param>
    /// <param name="change">What to wait for when there are enough only if others need less than they reserved; null when there are too few anyway.</param>
    public bool TryReserve(int credits, out CreditReservation reservation, out Task? change)
    {
        lock (_gate)
        {
            change = null;
            reservation = new CreditReservation(credits, _answers);
            if (FreeToSpend - _reserved >= credits)
            {
                _reserved += credits;
                return true;
            }

            change = _reserved > 0 && FreeToSpend >= credits ? _changed.Task : null;
            return false;
        }
    }

    /// <summary>Ends a reservation.</summary>
    /// <param name="reservation">The reservation.</param>
    /// <param name="charged">What was charged; null when that is not known, and all of it is taken for charged.</param>
    /// <returns>The thresholds that were reached.</returns>
    public IReadOnlyList<CreditAlertEventArgs> End(CreditReservation reservation, int? charged)
    {
        lock (_gate)
        {
            _reserved -= reservation.Credits;
            _isStale |= charged is null || (charged > 0 && reservation.AnswersBefore != _answers);
            return Set((_available ?? 0) - (charged ?? reservation.Credits));
        }
    }

    private List<CreditAlertEventArgs> Set(int available)
    {
        _available = available;
        var alerts = new List<CreditAlertEventArgs>();
        foreach (var threshold in options.AlertThresholds.Order())
        {
            if (available > threshold)
            {
                _reached.Remove(threshold);
            }
            else if (_reached.Add(threshold))
            {
                alerts.Add(new CreditAlertEventArgs(threshold, available));
            }
        }

        _changed.SetResult();
        _changed = NewSignal();
        return alerts;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
