using FluxGraph.CompilerServices;

namespace FluxGraph.Transport.Http;

/// <summary>The HTTP request of an operation, which message handlers can ask for what it carries.</summary>
public sealed class GraphQLRequestMessage : HttpRequestMessage
{
    private readonly RequestBody _body;

    /// <param name="operation">The operation.</param>
    /// <param name="body">What is sent; disposed by whoever made it where the message does not have it.</param>
    /// <param name="method">How it is sent.</param>
    /// <param name="address">Where it is sent.</param>
    /// <param name="server">The address of the client's own server; null where it has none.</param>
    internal GraphQLRequestMessage(OperationRequest operation, RequestBody body, HttpMethod method, Uri address, Uri? server)
        : base(method, address)
    {
        Operation = operation;
        _body = body;
        IsForServer = server is not null && Origin.AreSame(address, server);
    }

    /// <summary>The operation.</summary>
    public OperationRequest Operation { get; }

    /// <summary>Whether it goes to the scheme, host and port of the client's own server: what authenticates the client there is for no other.</summary>
    public bool IsForServer { get; }

    /// <summary>Whether a handler may send it again: its files can be read once more. Whether it should is another question: <see cref="MayHaveBeenReceived"/>.</summary>
    public bool CanBeSentAgain => _body.Uploads.All(static upload => upload.Upload.Content.CanSeek);

    /// <summary>
    /// Whether the server may have received, and so executed, the operation. False only when it is certain that it did not: what
    /// is sent was never handed to a connection. Of a query that is sent by GET it is always true. A mutation for which this is
    /// true must not be sent again, unless the server said that it did not execute it.
    /// </summary>
    public bool MayHaveBeenReceived => Method == HttpMethod.Get || _body.WasHandedOver;
}
