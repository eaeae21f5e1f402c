namespace FluxGraph.CompilerServices;

/// <summary>Sends each kind of operation the way that is set for it.</summary>
/// <param name="http">Sends everything else.</param>
/// <param name="webSocket">Sends the kinds that go over a WebSocket.</param>
/// <param name="overWebSocket">The kinds that go over a WebSocket.</param>
internal sealed class OperationExecutorByKind(
    IOperationExecutor http, IOperationExecutor webSocket, IReadOnlyCollection<OperationKind> overWebSocket) : IOperationExecutor
{
    /// <inheritdoc/>
    public Task<IOperationResult<TData>> ExecuteAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class => Choose(request).ExecuteAsync(request, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IOperationResult<TData>> SubscribeAsync<TData>(
        GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class => Choose(request).SubscribeAsync(request, cancellationToken);

    private IOperationExecutor Choose(OperationRequest request) => overWebSocket.Contains(request.Kind) ? webSocket : http;
}
