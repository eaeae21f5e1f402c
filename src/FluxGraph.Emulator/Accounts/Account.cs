namespace FluxGraph.Emulator;

/// <summary>What one API key pays with and how much it may ask for.</summary>
internal sealed class Account(PlanQuota quota, int openingCredits)
{
    private readonly Lock _gate = new();
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<Generation> _processing = [];
    private int _creditsAvailable = openingCredits;

    public RequestQuota Requests { get; } = new(quota);

    public AccountSnapshot TakeSnapshot()
    {
        lock (_gate)
        {
            return new AccountSnapshot(_creditsAvailable, _ledger.Sum(entry => entry.Credits), [.. _ledger]);
        }
    }

    /// <summary>Takes a generation on and pays for it, or throws and leaves the account as it was.</summary>
    /// <exception cref="RequestRejectedException">The credits do not suffice, or too many generations are processing.</exception>
    public void Accept(Generation generation, DateTimeOffset now)
    {
        lock (_gate)
        {
            // Credits first: waiting for a free place is no use to a caller who could not pay for it.
            if (generation.CreditCost > _creditsAvailable)
            {
                throw new RequestRejectedException(RequestRejection.InsufficientCredits(generation.CreditCost, _creditsAvailable));
            }

            _processing.RemoveAll(other => other.IsCompleted(now));
            if (_processing.Count >= quota.ConcurrentJobs)
            {
                var retryAfter = _processing.Min(other => other.CompletesAt) - now;
                throw new RequestRejectedException(RequestRejection.TooManyConcurrentJobs(quota.ConcurrentJobs, retryAfter));
            }

            _processing.Add(generation);
            _creditsAvailable -= generation.CreditCost;
            _ledger.Add(new LedgerEntry(generation.Id, generation.CreditCost, now));
        }
    }

    /// <summary>Undoes <see cref="Accept"/>: the generation never was, and cost nothing.</summary>
    public void Withdraw(Generation generation)
    {
        lock (_gate)
        {
            _processing.Remove(generation);
            if (_ledger.RemoveAll(entry => entry.GenerationId == generation.Id) > 0)
            {
                _creditsAvailable += generation.CreditCost;
            }
        }
    }
}
