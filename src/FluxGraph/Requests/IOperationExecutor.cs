namespace FluxGraph.CompilerServices;

/// <summary>Sends operations to one server. Safe for use by several threads.</summary>
public interface IOperationExecutor
{
    /// <summary>Sends a query or a mutation, once, and reads the answer.</summary>
    /// <typeparam name="TData">The type of the operation's data.</typeparam>
    /// <param name="request">The operation with its variables.</param>
    /// <param name="cancellationToken">Gives up waiting. What was sent may take effect all the same.</param>
    /// <returns>What the server answered, errors included.</returns>
    /// <exception cref="GraphQLTransportException">The server was not heard.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IOperationResult<TData>> ExecuteAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class;
}
