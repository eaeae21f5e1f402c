using System.Text;

namespace FluxGraph.Testing;

/// <summary>The body of an answer that is made while it is read.</summary>
internal sealed class EventStream : Stream
{
    private readonly CancellationTokenSource _source = new();
    private readonly IAsyncEnumerator<string> _texts;
    private ReadOnlyMemory<byte> _rest;
    private bool _isReading;

    public EventStream(IAsyncEnumerable<string> texts) => _texts = texts.GetAsyncEnumerator(_source.Token);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _isReading = true;
        try
        {
            using var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
            while (_rest.IsEmpty)
            {
                if (!await _texts.MoveNextAsync().ConfigureAwait(false))
                {
                    return 0;
                }

                _rest = Encoding.UTF8.GetBytes(_texts.Current);
            }
        }
        finally
        {
            _isReading = false;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The stub streams to asynchronous readers alone.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Whoever makes the texts learns by the token that nobody reads any more, or by the end of the enumeration.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_source.IsCancellationRequested)
        {
            _source.Cancel();
            if (!_isReading)
            {
                _ = _texts.DisposeAsync().AsTask();
            }
        }

        base.Dispose(disposing);
    }
}
