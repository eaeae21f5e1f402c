using System.Net;
using System.Net.WebSockets;

namespace FluxGraph;

/// <summary>
/// The server was not heard: there is no answer to the operation that could be read. The one exception that an
/// operation throws besides <see cref="OperationCanceledException"/> for a cancellation by its caller.
/// </summary>
/// <remarks>The message names the server's scheme, host and port, never headers, path, query or the body.</remarks>
/// <param name="kind">What kept the server from being heard.</param>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="innerException">The cause.</param>
public sealed class GraphQLTransportException(TransportFailureKind kind, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What kept the server from being heard.</summary>
    public TransportFailureKind Kind { get; } = kind;

    /// <summary>The HTTP status, or null when none was received.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// The code with which the server closed a WebSocket, such as 4401 where it does not know the client; null when it
    /// did not close one.
    /// </summary>
    public WebSocketCloseStatus? CloseStatus { get; init; }

    /// <summary>
    /// Whether the server may have received, and so executed, the operation. False only when it is certain that it
    /// did not: the request's body was never handed to a connection. True by default. A mutation for which this is
    /// true must not be sent again before it is known that the first one had no effect.
    /// </summary>
    public bool RequestMayHaveBeenReceived { get; init; } = true;
}
