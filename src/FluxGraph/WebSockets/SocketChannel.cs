using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Whole messages in both directions. Whoever sends does not wait: messages go out one after the other in their order.
/// </summary>
internal sealed class SocketChannel(WebSocket socket, ArrayPool<byte> pool, int maximumMessageSize)
{
    private readonly Channel<(PooledBuffer Message, SocketOperation? Operation)> _outgoing =
        Channel.CreateUnbounded<(PooledBuffer, SocketOperation?)>(new UnboundedChannelOptions { SingleReader = true });

    private int _closeStatus;

    /// <summary>Sends a message, which belongs to the channel from now on.</summary>
    /// <param name="message">The message.</param>
    /// <param name="operation">The operation that begins with it, which gets to know when it goes out.</param>
    public void Send(PooledBuffer message, SocketOperation? operation = null)
    {
        if (!_outgoing.Writer.TryWrite((message, operation)))
        {
            message.Dispose();
        }
    }

    /// <summary>Closes this direction behind what is to be sent. Only the first call counts.</summary>
    public void Close(WebSocketCloseStatus status)
    {
        Interlocked.CompareExchange(ref _closeStatus, (int)status, 0);
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Sends what there is to send, until this direction is closed.</summary>
    public async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (message, operation) in _outgoing.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                using (message)
                {
                    operation?.WasSent = true;
                    await socket.SendAsync(message.Written, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
                }
            }

            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)_closeStatus, statusDescription: null, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _outgoing.Writer.TryComplete();
            while (_outgoing.Reader.TryRead(out var unsent))
            {
                unsent.Message.Dispose();
            }
        }
    }

    /// <summary>The next message, which belongs to the caller, or null where the other side closed. What is no text comes empty.</summary>
    /// <exception cref="ResponseTooLargeException">The message has more bytes than allowed.</exception>
    public async Task<PooledBuffer?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var message = new PooledBuffer(pool);
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(message.GetMemory(), cancellationToken).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    message.Dispose();
                    return null;
                }

                message.Advance(part.Count);
                if (message.Length > maximumMessageSize)
                {
                    throw new ResponseTooLargeException(maximumMessageSize);
                }

                if (part.EndOfMessage)
                {
                    return part.MessageType == WebSocketMessageType.Text ? message : Emptied(message);
                }
            }
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private PooledBuffer Emptied(PooledBuffer message)
    {
        message.Dispose();
        return new PooledBuffer(pool);
    }
}
