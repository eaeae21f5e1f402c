namespace FluxGraph.Transport.WebSockets;

/// <summary>How a client reaches its server over a socket; configured for each connection before it is opened.</summary>
public interface ISocketClient
{
    /// <summary>The name of the client that the connection is for.</summary>
    string Name { get; }

    /// <summary>The server's absolute address, such as <c>wss://example.com/graphql</c>; null until it is set.</summary>
    Uri? Uri { get; set; }

    /// <summary>What makes the payload of the message that begins the connection; null, the default, sends none.</summary>
    ISocketConnectionInterceptor? ConnectionInterceptor { get; set; }

    /// <summary>
    /// How long a connection may take until the server has acknowledged it; 30 seconds by default. More than zero, or
    /// <see cref="Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    TimeSpan ConnectionTimeout { get; set; }

    /// <summary>
    /// How long a connection that no operation uses stays open; 3 seconds by default. Zero closes it at once,
    /// <see cref="Timeout.InfiniteTimeSpan"/> never.
    /// </summary>
    TimeSpan IdleTimeout { get; set; }

    /// <summary>How many bytes a message of the server may have; 16 MiB by default, at least 1. A larger one ends the connection.</summary>
    int MaximumMessageSize { get; set; }

    /// <summary>
    /// How many bytes of memory may hold results of one operation that the program did not take yet; 16 MiB by default, at
    /// least 1. One result is always held, however large it is. When a further one does not fit, the operation ends with a
    /// <see cref="GraphQLTransportException"/> of the kind <see cref="TransportFailureKind.Overflow"/>, after the results
    /// that are held: none is dropped in the middle, and other operations of the connection go on.
    /// </summary>
    int BufferSize { get; set; }
}
