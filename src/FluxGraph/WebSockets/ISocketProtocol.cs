namespace FluxGraph.Transport.WebSockets;

/// <summary>What client and server agreed to speak on a connection.</summary>
public interface ISocketProtocol
{
    /// <summary>
    /// The name of the WebSocket subprotocol: <c>graphql-transport-ws</c>, or <c>graphql-ws</c> for the one of
    /// subscriptions-transport-ws.
    /// </summary>
    string ProtocolName { get; }
}
