using System.Text;

namespace FluxGraph.Tests.Http;

/// <summary>A body that comes in given pieces, one for each read that has the room; after the last one it ends, or stays open in silence.</summary>
internal sealed class ScriptedStream(IEnumerable<string> pieces, bool staysOpen = false) : MemoryStream
{
    private readonly Queue<byte[]> _pieces = new(pieces.Select(Encoding.UTF8.GetBytes));
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ReadOnlyMemory<byte> _rest;

    public int ReadCount { get; private set; }

    public bool IsDisposed => _disposed.Task.IsCompleted;

    public Task Disposed => _disposed.Task;

    /// <summary>Done when somebody waits for more than there is.</summary>
    public Task Silent => _silent.Task;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ReadCount++;
        if (_rest.IsEmpty && _pieces.TryDequeue(out var piece))
        {
            _rest = piece;
        }

        if (!_rest.IsEmpty)
        {
            var count = Math.Min(_rest.Length, buffer.Length);
            _rest[..count].CopyTo(buffer);
            _rest = _rest[count..];
            return count;
        }

        if (staysOpen)
        {
            _silent.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        _disposed.TrySetResult();
        base.Dispose(disposing);
    }
}
