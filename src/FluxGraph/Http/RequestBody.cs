using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace FluxGraph.CompilerServices;

/// <summary>
/// A request's body in pooled memory. It can be sent several times, as handlers that retry do. The memory goes back to
/// the pool when the body is disposed and nobody is sending it any more: a cancelled request may still be at it.
/// </summary>
internal sealed class RequestBody : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly PooledBuffer _buffer;
    private readonly Lock _lock = new();
    private int _sending;
    private bool _isDisposed;
    private volatile bool _wasHandedOver;

    private RequestBody(PooledBuffer buffer, IReadOnlyList<CollectedUpload> uploads)
    {
        _buffer = buffer;
        Uploads = uploads;
        Headers.ContentType = Json;
        Headers.ContentLength = buffer.Length;
    }

    /// <summary>The files that go with it; then it is one part of what is sent.</summary>
    public IReadOnlyList<CollectedUpload> Uploads { get; }

    /// <summary>Whether the body was ever asked for. Until then no server can have received it.</summary>
    public bool WasHandedOver => _wasHandedOver;

    public static RequestBody Write<TData>(GraphQLRequest<TData> request, ArrayPool<byte> pool)
        where TData : class
    {
        var buffer = new PooledBuffer(pool);
        try
        {
            return new RequestBody(buffer, RequestJson.Write(buffer, request));
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Headers.ContentLength ?? 0;
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
        if (disposing)
        {
            lock (_lock)
            {
                _isDisposed = true;
                ReturnWhenUnused();
            }
        }

        base.Dispose(disposing);
    }

    private void Acquire()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _wasHandedOver = true;
            _sending++;
        }
    }

    private void Release()
    {
        lock (_lock)
        {
            _sending--;
            ReturnWhenUnused();
        }
    }

    private void ReturnWhenUnused()
    {
        if (_isDisposed && _sending == 0)
        {
            _buffer.Dispose();
        }
    }
}
