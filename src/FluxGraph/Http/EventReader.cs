using System.Buffers;
using System.Net.ServerSentEvents;

namespace FluxGraph.CompilerServices;

/// <summary>Reads the results out of an event stream, in the distinct connections mode of GraphQL over Server-Sent Events.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly IAsyncEnumerator<SseItem<PooledBuffer?>> _events;

    /// <param name="body">The body of the response; it is disposed with the reader.</param>
    /// <param name="pool">Where the memory for an event comes from.</param>
    /// <param name="maximumLength">How many bytes an event may have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public EventReader(Stream body, ArrayPool<byte> pool, long maximumLength, CancellationToken cancellationToken)
    {
        _stream = new BoundedEventStream(body, maximumLength);
        _events = SseParser
            .Create(_stream, (type, data) => type == "next" ? Copy(data, pool) : null)
            .EnumerateAsync(cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>
    /// The next result, which belongs to the caller, or null where there is none: the server said so, or it ended its
    /// response. What else servers send, such as events that keep the connection alive, is skipped.
    /// </summary>
    public async ValueTask<PooledBuffer?> ReadAsync()
    {
        while (await _events.MoveNextAsync().ConfigureAwait(false) && _events.Current.EventType != "complete")
        {
            if (_events.Current.Data is { } result)
            {
                return result;
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private static PooledBuffer Copy(ReadOnlySpan<byte> data, ArrayPool<byte> pool)
    {
        var copy = new PooledBuffer(pool, data.Length);
        copy.Write(data);
        return copy;
    }
}
