namespace FluxGraph.Emulator;

/// <summary>The requests an account may send in a minute and in a day.</summary>
internal sealed class RequestQuota(PlanQuota quota)
{
    private readonly Lock _gate = new();

    private readonly FixedWindow[] _windows = quota.RequestsPerDay is { } requestsPerDay
        ? [new(quota.RequestsPerMinute, TimeSpan.FromMinutes(1)), new(requestsPerDay, TimeSpan.FromDays(1))]
        : [new(quota.RequestsPerMinute, TimeSpan.FromMinutes(1))];

    /// <summary>Counts a request in every window, or in none when one of them is full.</summary>
    public QuotaDecision Admit(DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var window in _windows)
            {
                window.CloseIfOver(now);
            }

            var isAdmitted = _windows.All(window => window.Remaining > 0);
            if (isAdmitted)
            {
                foreach (var window in _windows)
                {
                    window.Take(now);
                }
            }

            // There is one set of headers for two windows: they tell of the one that runs out first and, where
            // both have, of the one that takes longer to open again.
            var binding = _windows.OrderBy(window => window.Remaining).ThenByDescending(window => window.ResetsAt(now)).First();
            return new QuotaDecision(isAdmitted, binding.Limit, binding.Remaining, binding.ResetsAt(now));
        }
    }
}
