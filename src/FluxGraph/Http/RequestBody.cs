using System.Buffers;
using System.Net;
using System.Net.Mime;

namespace FluxGraph.CompilerServices;

/// <summary>
/// A request's body in pooled memory. It can be sent several times, as handlers that retry do. The memory goes back to
/// the pool when the body is disposed and nobody is sending it any more: a cancelled request may still be at it.
/// </summary>
internal sealed class RequestBody : HttpContent
{
    private readonly PooledBuffer _buffer;
    private readonly int _length;

    /// <summary>How many there are that need the memory: whoever sends it, and the owner until it disposes the body.</summary>
    private int _users = 1;
    private int _isDisposed;
    private volatile bool _wasHandedOver;

    private RequestBody(PooledBuffer buffer, IReadOnlyList<CollectedUpload> uploads, bool isByHash)
    {
        _buffer = buffer;
        _length = buffer.Length;
        Uploads = uploads;
        IsByHash = isByHash;
        Headers.TryAddWithoutValidation("Content-Type", MediaTypeNames.Application.Json);
    }

    /// <summary>The files that go with it; then it is one part of what is sent.</summary>
    public IReadOnlyList<CollectedUpload> Uploads { get; }

    /// <summary>Whether it has the hash of the operation's text in place of the text.</summary>
    public bool IsByHash { get; }

    /// <summary>The JSON of the operation, until the body is disposed.</summary>
    public ReadOnlySpan<byte> Json => _buffer.Written.Span;

    /// <summary>Whether the body was ever asked for. Until then no server can have received it.</summary>
    public bool WasHandedOver => _wasHandedOver;

    /// <param name="request">The operation.</param>
    /// <param name="pool">Where the memory comes from.</param>
    /// <param name="query">The hash that is sent; null for none.</param>
    /// <param name="isByHash">Whether it is sent in place of the text. Files are not sent in vain, so what has some has its text.</param>
    public static RequestBody Write<TData>(GraphQLRequest<TData> request, ArrayPool<byte> pool, PersistedQuery? query = null, bool isByHash = false)
        where TData : class
    {
        var buffer = new PooledBuffer(pool);
        try
        {
            var uploads = RequestJson.Write(buffer, request, query, isByHash);
            if (!isByHash || uploads.Count == 0)
            {
                return new RequestBody(buffer, uploads, isByHash);
            }
        }
        catch
        {
            buffer.Dispose();
            throw;
        }

        buffer.Dispose();
        return Write(request, pool);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Acquire();
        try
        {
            await stream.WriteAsync(_buffer.Written, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Release();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Acquire();
        try
        {
            stream.Write(_buffer.Written.Span);
        }
        finally
        {
            Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            Release();
        }

        base.Dispose(disposing);
    }

    private void Acquire()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            ObjectDisposedException.ThrowIf(users == 0 || Volatile.Read(ref _isDisposed) == 1, this);
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
        _wasHandedOver = true;
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _buffer.Dispose();
        }
    }
}
