using System.Net;
using System.Net.WebSockets;
using FluxGraph.Transport.WebSockets;

namespace FluxGraph.CompilerServices;

/// <summary>Why a connection came to its end. It becomes an exception for each operation, because one may have been sent and another not.</summary>
internal sealed record SocketFailure(TransportFailureKind Kind, string What, Exception? Cause = null)
{
    public HttpStatusCode? StatusCode { get; init; }

    public WebSocketCloseStatus? CloseStatus { get; init; }

    /// <summary>The connection could not be opened.</summary>
    public static SocketFailure NotOpened(Uri server, Exception cause, HttpStatusCode status) => new(
        TransportFailureKind.ConnectionFailed,
        status is 0 or HttpStatusCode.SwitchingProtocols
            ? $"No connection to {TransportFailure.Describe(server)} came about. Check the address, the network, and the server's certificate."
            : $"{TransportFailure.Describe(server)} answered {(int)status} in place of opening a WebSocket. Check the address and what authenticates the client.",
        cause)
    {
        StatusCode = status is 0 or HttpStatusCode.SwitchingProtocols ? null : status,
    };

    /// <summary>The time for opening was up.</summary>
    public static SocketFailure TimedOut(Uri server, TimeSpan timeout, Exception cause) => new(
        TransportFailureKind.TimedOut,
        $"{TransportFailure.Describe(server)} did not open and acknowledge the connection in time. "
        + $"Give it longer by {new TimeLimit(timeout, nameof(ISocketClient.ConnectionTimeout))}.",
        cause);

    /// <summary>The time of a single operation was up.</summary>
    public static SocketFailure OutOfTime(TimeLimit limit, Exception cause) => new(
        TransportFailureKind.TimedOut, $"The server did not answer in time. Give it longer by {limit}.", cause);

    /// <summary>There was no token to authenticate the client by.</summary>
    public static SocketFailure NoToken(Exception cause) => new(
        TransportFailureKind.Unknown, "The access token could not be had. The inner exception has the cause.", cause);

    /// <summary>The application's interceptor failed.</summary>
    public static SocketFailure Interceptor(Exception cause) => new(
        TransportFailureKind.Unknown, "The connection interceptor failed. The inner exception has the cause.", cause);

    /// <summary>The server closed the connection.</summary>
    public static SocketFailure Closed(Uri server, WebSocketCloseStatus? status) => new(
        TransportFailureKind.ConnectionLost,
        status is null
            ? $"{TransportFailure.Describe(server)} closed the connection."
            : $"{TransportFailure.Describe(server)} closed the connection with the code {(int)status}.")
    {
        CloseStatus = status,
    };

    /// <summary>The server said, in the older protocol, that it does not want the client.</summary>
    public static SocketFailure Refused(Uri server) => new(
        TransportFailureKind.ConnectionFailed, $"{TransportFailure.Describe(server)} refused the connection. Check what authenticates the client.");

    /// <summary>The connection broke.</summary>
    public static SocketFailure Broken(Uri server, Exception cause) => new(
        TransportFailureKind.ConnectionLost, $"The connection to {TransportFailure.Describe(server)} broke.", cause);

    /// <summary>The client was disposed with its services.</summary>
    public static SocketFailure Disposed(Uri server) => new(
        TransportFailureKind.ConnectionLost, $"The connection to {TransportFailure.Describe(server)} was closed, because the client was disposed.",
        new ObjectDisposedException(nameof(SharedSocketConnection)));

    /// <summary>What came is no message of the protocol.</summary>
    public static SocketFailure NotGraphQL(Uri server, string protocol) => new(
        TransportFailureKind.InvalidResponse, $"What {TransportFailure.Describe(server)} sent is no message of the protocol {protocol}.");

    /// <summary>A payload is no GraphQL response.</summary>
    public static SocketFailure NotAResult(Uri server, string defect) => new(
        TransportFailureKind.InvalidResponse, $"{TransportFailure.Describe(server)} sent {defect}, which is no GraphQL response.");

    /// <summary>The server said that there is no further result, of an operation that has one.</summary>
    public static SocketFailure NoResult(Uri server) => new(
        TransportFailureKind.InvalidResponse, $"{TransportFailure.Describe(server)} completed the operation without a result.");

    /// <summary>A message is larger than allowed.</summary>
    public static SocketFailure TooLarge(Uri server, Exception cause) => new(
        TransportFailureKind.InvalidResponse,
        $"A message of {TransportFailure.Describe(server)} is too large. Allow more by {nameof(ISocketClient.MaximumMessageSize)}.",
        cause);

    /// <summary>The program did not take the results as fast as they came.</summary>
    public static SocketFailure Overflow() => new(
        TransportFailureKind.Overflow,
        $"Results came faster than they were taken, and the operation was ended. Take them faster, or hold more by {nameof(ISocketClient.BufferSize)}.");

    public GraphQLTransportException ToException(bool mayHaveBeenReceived) =>
        new(Kind, $"{What} {(mayHaveBeenReceived ? TransportFailure.BeforeRepeating : TransportFailure.NothingSent)}", Cause)
        {
            StatusCode = StatusCode,
            CloseStatus = CloseStatus,
            RequestMayHaveBeenReceived = mayHaveBeenReceived,
        };
}
