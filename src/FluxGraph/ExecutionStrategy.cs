namespace FluxGraph;

/// <summary>
/// Where the result of an operation may come from. FluxGraph has no store of earlier results, so every strategy asks the
/// server; programs that name one compile and behave as with <see cref="NetworkOnly"/>.
/// </summary>
public enum ExecutionStrategy
{
    /// <summary>The store, then the server. Without a store: the server.</summary>
    CacheFirst,

    /// <summary>The server alone.</summary>
    NetworkOnly,

    /// <summary>The store and the server. Without a store: the server.</summary>
    CacheAndNetwork,
}
