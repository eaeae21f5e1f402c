namespace FluxGraph;

/// <summary>What kept the server from being heard.</summary>
public enum TransportFailureKind
{
    /// <summary>Something else, such as an HTTP handler of the application that threw. The cause is the inner exception.</summary>
    Unknown,

    /// <summary>No connection came about: the name did not resolve, the connection was refused, or TLS failed.</summary>
    ConnectionFailed,

    /// <summary>The answer was not there in full when the time (<see cref="HttpClient.Timeout"/>) was up.</summary>
    TimedOut,

    /// <summary>The connection broke after it was established: before the answer, or in its middle.</summary>
    ConnectionLost,

    /// <summary>
    /// What came is no GraphQL response although the status says success: HTML, nothing, JSON that breaks off or is
    /// invalid, other JSON, or an answer over the size limit.
    /// </summary>
    InvalidResponse,

    /// <summary>
    /// Results of a subscription over a WebSocket came faster than the program took them, until there was no more room
    /// for them. Those that were held are given before.
    /// </summary>
    Overflow,

    /// <summary>
    /// The program itself did not send the operation, or not once more: what its resilience says kept it back, such as an open
    /// circuit breaker.
    /// </summary>
    Rejected,
}
