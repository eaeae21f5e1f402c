namespace FluxGraph.CompilerServices;

/// <summary>What becomes of an operation that was sent by its hash.</summary>
internal enum PersistedQueryAnswer
{
    /// <summary>The server knew it: the result stands.</summary>
    Done,

    /// <summary>The server asks for the text, and keeps it.</summary>
    Unknown,

    /// <summary>The server keeps no texts.</summary>
    NotSupported,

    /// <summary>The server takes the request for wrong, perhaps because it has no text.</summary>
    Refused,
}
