namespace FluxGraph.Transport.WebSockets;

/// <summary>Takes part when a connection begins.</summary>
public interface ISocketConnectionInterceptor
{
    /// <summary>Makes the payload of <c>connection_init</c>, where servers expect what authenticates the client.</summary>
    /// <param name="protocol">What is spoken on the connection.</param>
    /// <param name="cancellationToken">Cancelled when the connection takes too long.</param>
    /// <returns>
    /// An object of JSON, or null for none: a dictionary or a <see cref="System.Text.Json.JsonElement"/>. Values are null,
    /// <see cref="string"/>, <see cref="bool"/>, numbers, <see cref="Guid"/>, <see cref="DateTimeOffset"/>,
    /// <see cref="System.Text.Json.JsonElement"/>, and dictionaries and sequences of such values. Any other object is
    /// written by System.Text.Json, except where reflection is off, as in trimmed programs.
    /// </returns>
    ValueTask<object?> CreateConnectionInitPayload(ISocketProtocol protocol, CancellationToken cancellationToken);
}
