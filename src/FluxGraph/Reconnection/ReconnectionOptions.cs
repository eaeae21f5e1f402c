namespace FluxGraph;

/// <summary>How subscriptions go on after their connection was lost: over Server-Sent Events and over a WebSocket alike.</summary>
public sealed class ReconnectionOptions
{
    /// <summary>
    /// How many times in a row a subscription is begun again before it ends with the last failure; 5 by default. 0 ends it at
    /// the first, <see cref="int.MaxValue"/> never. The count begins anew with each result, and when a connection lasted longer
    /// than <see cref="MaximumDelay"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MaximumAttempts
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 5;

    /// <summary>
    /// How long the first attempt waits; 1 second by default. Each further one waits twice as long as the one before. Of each
    /// delay a half is left to chance, so that the clients of a server that went away do not come back at once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or longer than about 24 days.</exception>
    public TimeSpan Delay
    {
        get;
        set
        {
            OperationRequest.ThrowIfNoTimeout(value);
            field = value;
        }
    } = TimeSpan.FromSeconds(1);

    /// <summary>How long an attempt waits at most; 30 seconds by default. A server that asks for more by <c>Retry-After</c> gets more, up to five minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or longer than about 24 days.</exception>
    public TimeSpan MaximumDelay
    {
        get;
        set
        {
            OperationRequest.ThrowIfNoTimeout(value);
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Called before each attempt waits; null, the default, calls nothing. What happens at the server until the subscription is
    /// there again is not delivered: a program that needs it asks for it by a query. An exception ends the subscription.
    /// </summary>
    public Action<ReconnectionAttempt>? Reconnecting { get; set; }
}
