using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Studio;

/// <summary>Tells every browser that listens.</summary>
internal sealed class EventBoard
{
    private const int LongestQueue = 256;

    private readonly ConcurrentDictionary<Channel<StudioEvent>, bool> _listeners = new();

    public void Publish(StudioEvent change)
    {
        foreach (var listener in _listeners.Keys)
        {
            // A listener that does not keep up is cut off: it connects anew, and is told how everything is.
            if (!listener.Writer.TryWrite(change))
            {
                listener.Writer.TryComplete();
            }
        }
    }

    /// <summary>Listens from now on, until it is disposed.</summary>
    public Subscription Subscribe() => new(this);

    internal sealed class Subscription : IDisposable
    {
        private readonly EventBoard _board;
        private readonly Channel<StudioEvent> _channel = Channel.CreateBounded<StudioEvent>(LongestQueue);

        public Subscription(EventBoard board)
        {
            _board = board;
            board._listeners[_channel] = true;
        }

        /// <summary>What is published, until <see cref="Complete"/>.</summary>
        public IAsyncEnumerable<StudioEvent> ReadAllAsync() => _channel.Reader.ReadAllAsync();

        public void Complete() => _channel.Writer.TryComplete();

        public void Dispose() => _board._listeners.TryRemove(_channel, out _);
    }
}
