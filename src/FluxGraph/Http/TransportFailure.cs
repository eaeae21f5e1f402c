using System.Net;
using System.Net.Sockets;

namespace FluxGraph.CompilerServices;

/// <summary>Turns whatever a request failed with into the one exception that callers know.</summary>
internal static class TransportFailure
{
    public const string BeforeRepeating = "Before sending a mutation again, find out whether this one took effect.";
    public const string NothingSent = "The operation was not sent, so it is safe to try again.";

    /// <param name="exception">What the HTTP stack threw; no cancellation by the caller.</param>
    /// <param name="server">An address of the server; only scheme, host and port are shown.</param>
    /// <param name="limit">The call's time limit.</param>
    /// <param name="mayHaveBeenReceived">Whether the server may have received the request.</param>
    /// <param name="status">The status, where the response had begun.</param>
    public static GraphQLTransportException From(
        Exception exception, Uri server, TimeLimit limit, bool mayHaveBeenReceived, HttpStatusCode? status)
    {
        var kind = Classify(exception);
        var host = Describe(server);
        var what = kind switch
        {
            TransportFailureKind.ConnectionFailed =>
                $"No connection to {host} came about. Check the address, the network, and the server's certificate.",
            TransportFailureKind.TimedOut =>
                $"{host} did not answer in full in time. Give it longer by {limit}.",
            TransportFailureKind.ConnectionLost => status is null
                ? $"The connection to {host} broke before an answer came."
                : $"The connection to {host} broke in the middle of the answer.",
            TransportFailureKind.InvalidResponse when exception is ResponseTooLargeException =>
                $"The answer of {host} is too large. Allow more by HttpClient.MaxResponseContentBufferSize.",
            TransportFailureKind.InvalidResponse when exception is InvalidDataException =>
                $"The answer of {host} is said to be compressed and cannot be decompressed. Check what stands between client and server.",
            TransportFailureKind.InvalidResponse =>
                $"What {host} answered does not follow the HTTP protocol. Check that the address is the server's.",
            _ => $"The request to {host} failed. The inner exception has the cause.",
        };
        return new GraphQLTransportException(kind, $"{what} {(mayHaveBeenReceived ? BeforeRepeating : NothingSent)}", exception)
        {
            StatusCode = status,
            RequestMayHaveBeenReceived = mayHaveBeenReceived,
        };
    }

    /// <summary>Whether no connection came about, so that nothing was sent.</summary>
    public static bool IsWithoutConnection(Exception exception) => Classify(exception) == TransportFailureKind.ConnectionFailed;

    /// <summary>The failure for a response with a status of success whose body is no GraphQL response.</summary>
    public static GraphQLTransportException NotGraphQL(Uri server, HttpStatusCode status, string? mediaType, string defect) =>
        new(
            TransportFailureKind.InvalidResponse,
            $"{Describe(server)} answered {(int)status} ({mediaType ?? "no content type"}) with {defect}, which is no GraphQL response. "
            + $"Check that the address is that of a GraphQL endpoint. {BeforeRepeating}")
        {
            StatusCode = status,
        };

    /// <summary>Scheme, host and port: paths and queries may hold keys.</summary>
    public static string Describe(Uri server) => server.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private static TransportFailureKind Classify(Exception exception) => exception switch
    {
        OperationCanceledException or TimeoutException => TransportFailureKind.TimedOut,
        ResponseTooLargeException or InvalidDataException => TransportFailureKind.InvalidResponse,
        HttpRequestException request => Classify(request.HttpRequestError, request.InnerException),
        HttpIOException io => Classify(io.HttpRequestError, io),
        IOException or SocketException => TransportFailureKind.ConnectionLost,
        _ => TransportFailureKind.Unknown,
    };

    private static TransportFailureKind Classify(HttpRequestError error, Exception? cause) => error switch
    {
        HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError
            or HttpRequestError.UserAuthenticationError
            or HttpRequestError.VersionNegotiationError => TransportFailureKind.ConnectionFailed,
        HttpRequestError.ResponseEnded => TransportFailureKind.ConnectionLost,
        HttpRequestError.HttpProtocolError when cause is IOException => TransportFailureKind.ConnectionLost,
        HttpRequestError.InvalidResponse
            or HttpRequestError.HttpProtocolError
            or HttpRequestError.ConfigurationLimitExceeded => TransportFailureKind.InvalidResponse,
        _ => cause is IOException or SocketException ? TransportFailureKind.ConnectionLost : TransportFailureKind.Unknown,
    };
}
