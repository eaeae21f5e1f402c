namespace FluxGraph.CompilerServices;

/// <summary>The body of an event stream, which fails once an event has more bytes than allowed: its reader buffers whole events.</summary>
internal sealed class BoundedEventStream(Stream body, long maximumLength) : Stream
{
    private long _eventLength;
    private bool _isLineEmpty = true;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="ResponseTooLargeException">An event has more bytes than allowed.</exception>
    /// <exception cref="InvalidDataException">The body cannot be decompressed.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            Measure(buffer.Span[..count]);
            return count;
        }
        catch (Exception exception) when (ResponseBody.IsOfBrotli(exception))
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = body.Read(buffer, offset, count);
        Measure(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Counts from one empty line to the next: it ends an event, or a comment that keeps the connection alive.</summary>
    private void Measure(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
        {
            Count(bytes[..(end + 1)]);
            if (_isLineEmpty)
            {
                _eventLength = 0;
            }

            _isLineEmpty = true;
            bytes = bytes[(end + 1)..];
        }

        Count(bytes);
    }

    private void Count(ReadOnlySpan<byte> partOfLine)
    {
        _eventLength += partOfLine.Length;
        _isLineEmpty &= partOfLine.TrimEnd("\r\n"u8).IsEmpty;
        if (_eventLength > maximumLength)
        {
            throw new ResponseTooLargeException(maximumLength);
        }
    }
}
