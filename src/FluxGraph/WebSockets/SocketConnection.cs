using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;

namespace FluxGraph.CompilerServices;

/// <summary>An open connection, which operations share. It closes when nobody uses it for a while.</summary>
#pragma warning disable CA1001 // its source of cancellation may be used at any time, and holds nothing but a timer that runs off
internal sealed class SocketConnection
#pragma warning restore CA1001
{
    /// <summary>The code for a message that the protocol does not have.</summary>
    private const WebSocketCloseStatus BadRequest = (WebSocketCloseStatus)4400;

    /// <summary>How long the other side may take to answer that the connection is being closed.</summary>
    private static readonly TimeSpan ClosingTimeout = TimeSpan.FromSeconds(5);

    private readonly WebSocketClient _client;
    private readonly SocketProtocol _protocol;
    private readonly ArrayPool<byte> _pool;
    private readonly SocketChannel _channel;
    private readonly CancellationTokenSource _abort;
    private readonly ITimer _idleTimer;
    private readonly TaskCompletionSource _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SocketOperation> _operations = [];
    private long _lastId;
    private bool _isClosing;
    private SocketFailure? _reason;

    /// <param name="client">The open socket and what the application said about it.</param>
    /// <param name="protocol">What the server chose.</param>
    /// <param name="pool">Where the memory for messages comes from.</param>
    /// <param name="timeProvider">Measures how long nobody uses the connection.</param>
    public SocketConnection(WebSocketClient client, SocketProtocol protocol, ArrayPool<byte> pool, TimeProvider timeProvider)
    {
        _client = client;
        _protocol = protocol;
        _pool = pool;
        _channel = new SocketChannel(client.Socket, pool, client.MaximumMessageSize);
        _abort = new CancellationTokenSource(Timeout.InfiniteTimeSpan, timeProvider);
        _idleTimer = timeProvider.CreateTimer(
            static connection => ((SocketConnection)connection!).CloseIfIdle(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public Uri Server => _client.Uri!;

    /// <summary>Complete when the server lets operations begin, or failed when it does not.</summary>
    public Task Acknowledged => _acknowledged.Task;

    /// <summary>Why the connection takes no operation; null while it does.</summary>
    public SocketFailure? Reason
    {
        get
        {
            lock (_lock)
            {
                return _reason;
            }
        }
    }

    /// <summary>Complete when the connection is over and everything that belongs to it is given back.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Begins the connection.</summary>
    /// <param name="initialization">The message that does it.</param>
    public void Start(PooledBuffer initialization)
    {
        Send(initialization);
        Completion = RunAsync();
    }

    /// <summary>A new operation, or null when the connection takes none any more.</summary>
    public SocketOperation? TryJoin()
    {
        lock (_lock)
        {
            if (_isClosing)
            {
                return null;
            }

            _idleTimer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var operation = new SocketOperation((++_lastId).ToString(CultureInfo.InvariantCulture), this, _client.BufferSize);
            _operations.Add(operation.Id, operation);
            return operation;
        }
    }

    public PooledBuffer Compose<TData>(GraphQLRequest<TData> request, string id)
        where TData : class => SocketMessageWriter.Subscribe(request, id, _protocol, _pool);

    public void Send(PooledBuffer message, SocketOperation? operation = null) => _channel.Send(message, operation);

    /// <summary>Ends an operation that is not over. The server gets to know behind all that was sent before.</summary>
    public void Leave(SocketOperation operation)
    {
        lock (_lock)
        {
            if (_operations.Remove(operation.Id))
            {
                Unsubscribe(operation);
                WaitForUse();
            }
        }
    }

    /// <summary>Closes the connection after a while, unless somebody uses it until then.</summary>
    public void WaitForUse()
    {
        lock (_lock)
        {
            if (_operations.Count == 0 && !_isClosing)
            {
                _idleTimer.Change(_client.IdleTimeout, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Closes the connection, whoever uses it.</summary>
    public void Close() => Close(SocketFailure.Disposed(Server));

    /// <summary>Drops the connection without a word.</summary>
    public void Abort()
    {
        lock (_lock)
        {
            _reason ??= SocketFailure.Disposed(Server);
        }

        _abort.Cancel();
    }

    private void Close(SocketFailure reason)
    {
        lock (_lock)
        {
            _isClosing = true;
            _reason ??= reason;
            if (_protocol == SocketProtocol.GraphQLWS)
            {
                Send(SocketMessageWriter.Plain("connection_terminate", _pool));
            }

            _channel.Close(WebSocketCloseStatus.NormalClosure);
            _abort.CancelAfter(ClosingTimeout);
        }
    }

    private void CloseIfIdle()
    {
        lock (_lock)
        {
            if (_operations.Count == 0 && !_isClosing)
            {
                Close(SocketFailure.Closed(Server, WebSocketCloseStatus.NormalClosure));
            }
        }
    }

    private async Task RunAsync()
    {
        var sending = SendAllAsync();
        var (failure, status) = await ReceiveAllAsync().ConfigureAwait(false);
        End(failure);
        _channel.Close(status);
        _abort.CancelAfter(ClosingTimeout);
        await sending.ConfigureAwait(false);
        await _idleTimer.DisposeAsync().ConfigureAwait(false);
        _client.Socket.Dispose();
    }

    private async Task SendAllAsync()
    {
        try
        {
            await _channel.SendAllAsync(_abort.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // a socket fails in many ways, each of which is the end of the connection
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (_lock)
            {
                _reason ??= SocketFailure.Broken(Server, exception);
            }

            await _abort.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <returns>Why nothing else is received, and how to close.</returns>
    private async Task<(SocketFailure Failure, WebSocketCloseStatus Status)> ReceiveAllAsync()
    {
        try
        {
            while (await _channel.ReceiveAsync(_abort.Token).ConfigureAwait(false) is { } json)
            {
                if (Take(json) is { } failure)
                {
                    return (failure, BadRequest);
                }
            }

            return (SocketFailure.Closed(Server, _client.Socket.CloseStatus), WebSocketCloseStatus.NormalClosure);
        }
        catch (ResponseTooLargeException exception)
        {
            return (SocketFailure.TooLarge(Server, exception), WebSocketCloseStatus.MessageTooBig);
        }
#pragma warning disable CA1031 // a socket fails in many ways, each of which is the end of the connection
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (SocketFailure.Broken(Server, exception), WebSocketCloseStatus.NormalClosure);
        }
    }

    /// <returns>What is wrong with the message; null when nothing is.</returns>
    private SocketFailure? Take(PooledBuffer json)
    {
        var message = SocketMessage.Read(json.Written.Span, _protocol);
        switch (message.Kind)
        {
            case SocketMessageKind.Result or SocketMessageKind.Errors when TryDeliver(message, json):
                return null;
            case SocketMessageKind.Complete:
                Complete(message.Id!);
                break;
            case SocketMessageKind.Acknowledge:
                _acknowledged.TrySetResult();
                break;
            case SocketMessageKind.Ping:
                Send(SocketMessageWriter.Plain("pong", _pool));
                break;
        }

        json.Dispose();
        return message.Kind switch
        {
            SocketMessageKind.Unknown => SocketFailure.NotGraphQL(Server, _protocol.ProtocolName),
            SocketMessageKind.Refusal => SocketFailure.Refused(Server),
            _ => null,
        };
    }

    /// <summary>Hands the message over to its operation, unless that is over: what was under way when it was left still comes.</summary>
    private bool TryDeliver(in SocketMessage message, PooledBuffer json)
    {
        lock (_lock)
        {
            if (!_operations.TryGetValue(message.Id!, out var operation))
            {
                return false;
            }

            var isErrors = message.Kind == SocketMessageKind.Errors;
            if (operation.TryAdd(new SocketResult(json, message.Payload, isErrors)))
            {
                if (isErrors)
                {
                    Complete(operation.Id);
                }

                return true;
            }

            _operations.Remove(operation.Id);
            operation.End(SocketFailure.Overflow().ToException(mayHaveBeenReceived: true));
            Unsubscribe(operation);
            WaitForUse();
            return false;
        }
    }

    private void Complete(string id)
    {
        lock (_lock)
        {
            if (_operations.Remove(id, out var operation))
            {
                operation.End(failure: null);
                WaitForUse();
            }
        }
    }

    private void Unsubscribe(SocketOperation operation)
    {
        if (operation.IsStarted)
        {
            Send(SocketMessageWriter.Plain(_protocol.Unsubscribe, _pool, operation.Id));
        }
    }

    private void End(SocketFailure found)
    {
        SocketFailure failure;
        lock (_lock)
        {
            failure = _reason ??= found;
            _isClosing = true;
            foreach (var operation in _operations.Values)
            {
                operation.End(failure.ToException(operation.WasSent));
            }

            _operations.Clear();
        }

        if (ReconnectionRule.IsUnauthorized(failure.CloseStatus))
        {
            _client.TryRefuseToken();
        }

        var isBeforeAcknowledgement = failure.Kind == TransportFailureKind.ConnectionLost;
        _acknowledged.TrySetException(
            (isBeforeAcknowledgement ? failure with { Kind = TransportFailureKind.ConnectionFailed } : failure).ToException(mayHaveBeenReceived: false));

        // Nobody may be waiting any more.
        _ = _acknowledged.Task.Exception;
    }
}
