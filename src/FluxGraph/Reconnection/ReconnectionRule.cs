using System.Net;
using System.Net.WebSockets;

namespace FluxGraph.CompilerServices;

/// <summary>Tells what may be over in a moment from what will not.</summary>
internal static class ReconnectionRule
{
    /// <summary>Whether the connection was lost, or did not come about, for a reason that may pass.</summary>
    public static bool MayPass(GraphQLTransportException failure) =>
        failure.Kind is TransportFailureKind.ConnectionLost or TransportFailureKind.ConnectionFailed or TransportFailureKind.TimedOut or TransportFailureKind.Rejected
        && failure.InnerException is not ObjectDisposedException
        && (failure.StatusCode is not { } status || MayPass(status) || IsUnauthorized(failure))
        && (failure.CloseStatus is not { } code || MayPass((int)code) || IsUnauthorized(failure));

    /// <summary>Whether a server refused to begin a subscription, for a reason that may pass.</summary>
    public static bool MayPass(IOperationResult refusal) => refusal is { Data: null, StatusCode: { } status } && MayPass(status);

    /// <summary>Whether the server does not know the client, or not any more: what it was told by may have been for a time only.</summary>
    public static bool IsUnauthorized(GraphQLTransportException failure) =>
        failure.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || IsUnauthorized(failure.CloseStatus);

    /// <inheritdoc cref="IsUnauthorized(GraphQLTransportException)"/>
    public static bool IsUnauthorized(WebSocketCloseStatus? status) => (int?)status is 4401 or 4403;

    private static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        || (status >= HttpStatusCode.InternalServerError && status is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported))
        || (int)status < 300;

    /// <summary>The normal end, what a server that goes away or comes back says (1001, 1012 to 1014), what proxies invent (1005, 1006), and what is not known.</summary>
    private static bool MayPass(int closeStatus) => closeStatus is 1000 or 1001 or 1005 or 1006 or (>= 1012 and <= 1014)
        || (closeStatus >= 3000 && closeStatus is not (4400 or 4401 or 4403 or 4406 or 4409 or 4429 or 4500));
}
