using System.Runtime.CompilerServices;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Sends operations over the WebSocket that a client's operations share, in the protocol <c>graphql-transport-ws</c>, or
/// <c>graphql-ws</c> where the server has only that. An operation is sent once; what it ends with is as over HTTP.
/// </summary>
internal sealed class WebSocketOperationExecutor(SharedSocketConnection connection, ScalarSerializers serializers, TimeProvider timeProvider)
    : IOperationExecutor
{
    /// <inheritdoc/>
    public Task<IOperationResult<TData>> ExecuteAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Timeout is { } time ? ExecuteInTimeAsync(request, time, cancellationToken) : ExecuteNowAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IOperationResult<TData>> SubscribeAsync<TData>(
        GraphQLRequest<TData> request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TData : class
    {
        using var operation = await StartAsync(request, cancellationToken).ConfigureAwait(false);
        while (await ReadAsync(operation, cancellationToken).ConfigureAwait(false) is { } result)
        {
            yield return SocketResultReader.Read(request, result, operation.Server);
        }
    }

    private async Task<IOperationResult<TData>> ExecuteNowAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken)
        where TData : class
    {
        using var operation = await StartAsync(request, cancellationToken).ConfigureAwait(false);
        return await ReadOnlyResultAsync(request, operation, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IOperationResult<TData>> ExecuteInTimeAsync<TData>(GraphQLRequest<TData> request, TimeSpan time, CancellationToken cancellationToken)
        where TData : class
    {
        using var deadline = new CancellationTokenSource(time, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        SocketOperation? operation = null;
        try
        {
            operation = await StartAsync(request, either.Token).ConfigureAwait(false);
            return await ReadOnlyResultAsync(request, operation, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw cancellationToken.IsCancellationRequested
                ? Cancelled(exception, cancellationToken)
                : SocketFailure.OutOfTime(TimeLimit.OfCall(time), exception).ToException(operation?.WasSent ?? false);
        }
        finally
        {
            operation?.Dispose();
        }
    }

    private static async ValueTask<IOperationResult<TData>> ReadOnlyResultAsync<TData>(
        GraphQLRequest<TData> request, SocketOperation operation, CancellationToken cancellationToken)
        where TData : class
    {
        var result = await ReadAsync(operation, cancellationToken).ConfigureAwait(false)
            ?? throw SocketFailure.NoResult(operation.Server).ToException(mayHaveBeenReceived: true);
        return SocketResultReader.Read(request, result, operation.Server);
    }

    private async ValueTask<SocketOperation> StartAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken)
        where TData : class
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        request.Serializers = serializers;
        var operation = await JoinAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            operation.Start(request);
            return operation;
        }
        catch
        {
            operation.Dispose();
            throw;
        }
    }

    private async ValueTask<SocketOperation> JoinAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await connection.JoinAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested)
        {
            throw Cancelled(exception, cancellationToken);
        }
    }

    private static async ValueTask<SocketResult?> ReadAsync(SocketOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            return await operation.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested)
        {
            throw Cancelled(exception, cancellationToken);
        }
    }

    private static OperationCanceledException Cancelled(Exception exception, CancellationToken cancellationToken) =>
        new("The operation was cancelled by its caller.", exception, cancellationToken);
}
