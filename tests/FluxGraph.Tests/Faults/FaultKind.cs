namespace FluxGraph.Tests.Faults;

/// <summary>What a network can do to an answer.</summary>
internal enum FaultKind
{
    /// <summary>Nothing but to deliver it in pieces.</summary>
    None,

    /// <summary>The connection is closed as if the answer were over.</summary>
    Close,

    /// <summary>The connection is reset.</summary>
    Reset,

    /// <summary>Nothing comes any more.</summary>
    Stall,

    /// <summary>Some bytes arrive as others.</summary>
    Corrupt,

    /// <summary>Some bytes arrive twice.</summary>
    Repeat,

    /// <summary>Some bytes arrive after those that follow them.</summary>
    Swap,
}
