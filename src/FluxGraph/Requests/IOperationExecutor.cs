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

    /// <summary>
    /// Sends a subscription whenever the results are enumerated, and gives a result for each event until the server ends
    /// it. Leaving the enumeration ends the subscription at the server. Nothing is read ahead of what is asked for.
    /// </summary>
    /// <typeparam name="TData">The type of the data of an event.</typeparam>
    /// <param name="request">The operation with its variables.</param>
    /// <param name="cancellationToken">Ends the subscription.</param>
    /// <returns>The results, errors included. A server that refuses the subscription gives one result.</returns>
    /// <exception cref="GraphQLTransportException">Thrown by the enumeration: the server was not heard, or not any more.</exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration: it was cancelled.</exception>
    IAsyncEnumerable<IOperationResult<TData>> SubscribeAsync<TData>(
        GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class;
}
