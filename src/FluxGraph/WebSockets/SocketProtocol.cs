using FluxGraph.Transport.WebSockets;

namespace FluxGraph.CompilerServices;

/// <summary>One of the two protocols of GraphQL over WebSocket. They differ in words; what is said in them is the same.</summary>
internal sealed class SocketProtocol : ISocketProtocol
{
    private readonly Dictionary<string, SocketMessageKind> _kinds;

    private SocketProtocol(string name, string subscribe, string unsubscribe, Dictionary<string, SocketMessageKind> kinds)
    {
        ProtocolName = name;
        Subscribe = subscribe;
        Unsubscribe = unsubscribe;
        _kinds = kinds;
    }

    /// <summary>The protocol of the library graphql-ws, which servers of today speak.</summary>
    public static SocketProtocol GraphQLTransportWS { get; } = new("graphql-transport-ws", "subscribe", "complete", new()
    {
        ["connection_ack"] = SocketMessageKind.Acknowledge,
        ["ping"] = SocketMessageKind.Ping,
        ["pong"] = SocketMessageKind.KeepAlive,
        ["next"] = SocketMessageKind.Result,
        ["error"] = SocketMessageKind.Errors,
        ["complete"] = SocketMessageKind.Complete,
    });

    /// <summary>The protocol of the library subscriptions-transport-ws, which took the other library's name before that existed.</summary>
    public static SocketProtocol GraphQLWS { get; } = new("graphql-ws", "start", "stop", new()
    {
        ["connection_ack"] = SocketMessageKind.Acknowledge,
        ["connection_error"] = SocketMessageKind.Refusal,
        ["ka"] = SocketMessageKind.KeepAlive,
        ["data"] = SocketMessageKind.Result,
        ["error"] = SocketMessageKind.Errors,
        ["complete"] = SocketMessageKind.Complete,
    });

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<SocketProtocol> All { get; } = [GraphQLTransportWS, GraphQLWS];

    public string ProtocolName { get; }

    /// <summary>The type of the message that begins an operation.</summary>
    public string Subscribe { get; }

    /// <summary>The type of the message that ends an operation early.</summary>
    public string Unsubscribe { get; }

    /// <summary>What the server chose. Some servers choose nothing, and speak what clients offer first.</summary>
    public static SocketProtocol Find(string? name) => All.FirstOrDefault(protocol => protocol.ProtocolName == name) ?? GraphQLTransportWS;

    public SocketMessageKind KindOf(string? type) => type is null ? SocketMessageKind.Unknown : _kinds.GetValueOrDefault(type);
}
