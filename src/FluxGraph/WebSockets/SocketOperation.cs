using System.Threading.Channels;

namespace FluxGraph.CompilerServices;

/// <summary>An operation on a connection: the results that came and were not taken yet. Disposing it ends the operation at the server.</summary>
internal sealed class SocketOperation(string id, SocketConnection connection, int bufferSize) : IDisposable
{
    private readonly Channel<SocketResult> _results =
        Channel.CreateUnbounded<SocketResult>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    private long _held;
    private volatile bool _wasSent;

    public string Id { get; } = id;

    public Uri Server => connection.Server;

    /// <summary>Whether it was begun, so that leaving it is to be told.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>Whether the server may have received the operation.</summary>
    public bool WasSent
    {
        get => _wasSent;
        set => _wasSent = value;
    }

    /// <summary>Sends the operation.</summary>
    public void Start<TData>(GraphQLRequest<TData> request)
        where TData : class
    {
        var message = connection.Compose(request, Id);
        IsStarted = true;
        connection.Send(message, this);
    }

    /// <summary>Adds a result, unless there is no room for it. Called by the connection alone.</summary>
    public bool TryAdd(SocketResult result)
    {
        var held = Interlocked.Add(ref _held, result.Size);
        return (held <= bufferSize || held == result.Size) && _results.Writer.TryWrite(result);
    }

    /// <summary>Says that nothing else comes. Called by the connection alone.</summary>
    /// <param name="failure">Thrown behind the results that are there; null where the server said that it is done.</param>
    public void End(Exception? failure) => _results.Writer.TryComplete(failure);

    /// <summary>The next result, which belongs to the caller, or null where there is none.</summary>
    /// <exception cref="GraphQLTransportException">The connection failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<SocketResult?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await _results.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_results.Reader.TryRead(out var result))
            {
                Interlocked.Add(ref _held, -result.Size);
                return result;
            }
        }

        return null;
    }

    public void Dispose()
    {
        connection.Leave(this);
        while (_results.Reader.TryRead(out var result))
        {
            result.Message.Dispose();
        }
    }
}
