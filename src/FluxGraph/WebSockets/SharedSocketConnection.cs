using System.Buffers;

namespace FluxGraph.CompilerServices;

/// <summary>The connection of a client: opened for the first operation, shared by further ones, opened anew when it is over.</summary>
/// <param name="configure">Makes the socket for each connection.</param>
/// <param name="pool">Where the memory for messages comes from.</param>
/// <param name="timeProvider">Measures how long opening takes and how long nobody uses the connection.</param>
internal sealed class SharedSocketConnection(Func<WebSocketClient> configure, ArrayPool<byte> pool, TimeProvider timeProvider)
    : IAsyncDisposable, IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _disposal = new();
    private Task<SocketConnection>? _connection;
    private bool _isDisposed;

    /// <summary>A new operation on the connection.</summary>
    /// <exception cref="GraphQLTransportException">No connection came about.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<SocketOperation> JoinAsync(CancellationToken cancellationToken)
    {
        // A connection may have ended since it was used last; one that is new and ends at once is a failure.
        for (var isRetry = false; ; isRetry = true)
        {
            var opening = Get();
            var connection = await WaitAsync(opening, cancellationToken).ConfigureAwait(false);
            if (connection.TryJoin() is { } operation)
            {
                return operation;
            }

            Forget(opening);
            if (isRetry && connection.Reason is { } reason)
            {
                throw reason.ToException(mayHaveBeenReceived: false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (MarkDisposed() is { } opening)
        {
            await _disposal.CancelAsync().ConfigureAwait(false);
            await opening.ContinueWith(static _ => { }, TaskScheduler.Default).ConfigureAwait(false);
            if (opening.IsCompletedSuccessfully)
            {
                var connection = await opening.ConfigureAwait(false);
                connection.Close();
                await connection.Completion.ConfigureAwait(false);
            }
        }
    }

    /// <summary>Drops the connection without waiting for the server.</summary>
    public void Dispose()
    {
        if (MarkDisposed() is { } opening)
        {
            _disposal.Cancel();
            _ = opening.ContinueWith(
                static opened => opened.Result.Abort(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    private Task<SocketConnection> Get()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _connection is { IsFaulted: false, IsCanceled: false } connection ? connection : _connection = Open();
        }
    }

    /// <summary>Opens without what surrounds the first operation: the connection outlives it.</summary>
    private Task<SocketConnection> Open()
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(OpenAsync);
        }
    }

    /// <summary>A server that does not know the client gets another token, once.</summary>
    private async Task<SocketConnection> OpenAsync()
    {
        var client = configure();
        try
        {
            return await new SocketOpening(client, pool, timeProvider).OpenAsync(_disposal.Token).ConfigureAwait(false);
        }
        catch (GraphQLTransportException failure) when (ReconnectionRule.IsUnauthorized(failure) && client.TryRefuseToken())
        {
            return await new SocketOpening(configure(), pool, timeProvider).OpenAsync(_disposal.Token).ConfigureAwait(false);
        }
    }

    private static async Task<SocketConnection> WaitAsync(Task<SocketConnection> opening, CancellationToken cancellationToken)
    {
        try
        {
            return await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The connection may come about for nobody.
            _ = opening.ContinueWith(
                static opened => opened.Result.WaitForUse(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }
    }

    private void Forget(Task<SocketConnection> opening)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_connection, opening))
            {
                _connection = null;
            }
        }
    }

    private Task<SocketConnection>? MarkDisposed()
    {
        lock (_lock)
        {
            var connection = _isDisposed ? null : _connection;
            _isDisposed = true;
            return connection;
        }
    }
}
