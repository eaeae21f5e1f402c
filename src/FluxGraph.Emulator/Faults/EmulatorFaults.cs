namespace FluxGraph.Emulator;

/// <summary>
/// What goes wrong: first what was scripted, in its order; then, with <see cref="EmulatorOptions.FaultRate"/>, what chance
/// says. Safe for use by several threads.
/// </summary>
public sealed class EmulatorFaults
{
    private static readonly EmulatorFault[] OfRequests =
    [
        EmulatorFault.ServerError, EmulatorFault.RateLimited, EmulatorFault.BadGateway,
        EmulatorFault.RequestLost, EmulatorFault.AnswerLost, EmulatorFault.AnswerCut,
    ];

    private static readonly EmulatorFault[] OfGenerations = [EmulatorFault.GenerationFailed];

    private static readonly EmulatorFault[] OfWebhooks = [EmulatorFault.WebhookLost, EmulatorFault.WebhookRepeated];

    private readonly Lock _gate = new();
    private readonly List<EmulatorFault> _scripted = [];
    private readonly double _rate;
    private readonly Random _random;

    internal EmulatorFaults(double rate, int seed) => (_rate, _random) = (rate, new Random(seed));

    /// <summary>What is scripted and has not happened yet, in its order.</summary>
    public IReadOnlyList<EmulatorFault> Scripted
    {
        get
        {
            lock (_gate)
            {
                return [.. _scripted];
            }
        }
    }

    /// <summary>Lets something go wrong with the next request, generation or webhook, whichever the fault is one of.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="count">How often in a row: 1 to 1000.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fault, or the count is out of its range.</exception>
    public void Script(EmulatorFault fault, int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1000);
        if (!Enum.IsDefined(fault))
        {
            throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault.");
        }

        lock (_gate)
        {
            _scripted.AddRange(Enumerable.Repeat(fault, count));
        }
    }

    internal EmulatorFault? TakeForRequest() => Take(OfRequests);

    internal EmulatorFault? TakeForGeneration() => Take(OfGenerations);

    internal EmulatorFault? TakeForWebhook() => Take(OfWebhooks);

    private EmulatorFault? Take(EmulatorFault[] candidates)
    {
        lock (_gate)
        {
            var index = _scripted.FindIndex(fault => candidates.Contains(fault));
            if (index >= 0)
            {
                var fault = _scripted[index];
                _scripted.RemoveAt(index);
                return fault;
            }

            return _rate > 0 && _random.NextDouble() < _rate ? candidates[_random.Next(candidates.Length)] : null;
        }
    }
}
