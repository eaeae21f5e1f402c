namespace FluxGraph;

/// <summary>What an operation does to the server's data.</summary>
public enum OperationKind
{
    /// <summary>A read-only fetch.</summary>
    Query,

    /// <summary>A write followed by a fetch. May cost money; it is never sent twice by FluxGraph itself.</summary>
    Mutation,

    /// <summary>A long-lived request that yields a result for each event of a source stream.</summary>
    Subscription,
}
