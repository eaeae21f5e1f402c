namespace FluxGraph.CompilerServices;

/// <summary>Says of one subscription whether it is begun again, and when.</summary>
/// <param name="options">What the application says.</param>
/// <param name="timeProvider">Measures how long connections last.</param>
/// <param name="chance">What half of each delay is left to.</param>
internal sealed class ReconnectionSchedule(ReconnectionOptions options, TimeProvider timeProvider, Random chance)
{
    /// <summary>What a server may ask for: beyond it, whoever waits would take the program for stuck.</summary>
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(5);

    private long _begun;
    private bool _hadConnection;
    private bool _wasUnauthorized;

    /// <summary>How many attempts there were in a row.</summary>
    public int Attempts { get; private set; }

    /// <summary>Notes that the subscription is begun.</summary>
    public void Begin() => _begun = timeProvider.GetTimestamp();

    /// <summary>Notes that a result came.</summary>
    public void Receive() => (Attempts, _hadConnection, _wasUnauthorized) = (0, true, false);

    /// <summary>How long to wait before the next attempt; null where there is none.</summary>
    public TimeSpan? Next(GraphQLTransportException failure)
    {
        if (timeProvider.GetElapsedTime(_begun) > options.MaximumDelay && failure.Kind == TransportFailureKind.ConnectionLost)
        {
            Receive();
        }

        // Where there never was a connection, the application had better hear of it at once.
        _hadConnection |= failure.Kind == TransportFailureKind.ConnectionLost;
        if (!_hadConnection || !ReconnectionRule.MayPass(failure))
        {
            return null;
        }

        if (ReconnectionRule.IsUnauthorized(failure))
        {
            // The next connection introduces itself anew; if that does not help, nothing will.
            if (_wasUnauthorized)
            {
                return null;
            }

            _wasUnauthorized = true;
        }

        return Next();
    }

    /// <inheritdoc cref="Next(GraphQLTransportException)"/>
    public TimeSpan? Next(IOperationResult refusal)
    {
        if (!_hadConnection || !ReconnectionRule.MayPass(refusal))
        {
            return null;
        }

        var asked = RetryAfter.In(refusal.Headers, timeProvider) ?? TimeSpan.Zero;
        return asked <= LongestRetryAfter && Next() is { } delay ? (asked > delay ? asked : delay) : null;
    }

    private TimeSpan? Next()
    {
        if (Attempts >= options.MaximumAttempts)
        {
            return null;
        }

        Attempts++;
        var delay = Math.Min(options.Delay.Ticks * Math.Pow(2, Attempts - 1), options.MaximumDelay.Ticks);
        return TimeSpan.FromTicks((long)(delay * (1 + chance.NextDouble()) / 2));
    }
}
