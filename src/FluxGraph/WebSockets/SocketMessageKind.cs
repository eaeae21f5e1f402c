namespace FluxGraph.CompilerServices;

/// <summary>What a server says with a message, in either protocol.</summary>
internal enum SocketMessageKind
{
    /// <summary>Nothing that the protocol has.</summary>
    Unknown,

    /// <summary>Operations may begin.</summary>
    Acknowledge,

    /// <summary>The server does not want the client.</summary>
    Refusal,

    /// <summary>The server wants to hear something.</summary>
    Ping,

    /// <summary>The server is there.</summary>
    KeepAlive,

    /// <summary>A result of an operation.</summary>
    Result,

    /// <summary>The errors that kept an operation from beginning, or ended it.</summary>
    Errors,

    /// <summary>An operation has no further results.</summary>
    Complete,
}
