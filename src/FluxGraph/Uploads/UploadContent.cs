using System.Net;
using System.Net.Http.Headers;

namespace FluxGraph.CompilerServices;

/// <summary>A file as a part of a request. It leaves the stream open, and reads it again where that can be done.</summary>
internal sealed class UploadContent : HttpContent
{
    private readonly Upload _upload;
    private readonly long _start;
    private bool _wasRead;

    public UploadContent(Upload upload)
    {
        _upload = upload;
        _start = upload.Content.CanSeek ? upload.Content.Position : 0;
        Headers.ContentType = MediaTypeHeaderValue.Parse(upload.ContentType ?? "application/octet-stream");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_wasRead)
        {
            Rewind();
        }

        _wasRead = true;
        await _upload.Content.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _upload.Content.CanSeek ? _upload.Content.Length - _start : 0;
        return _upload.Content.CanSeek;
    }

    private void Rewind()
    {
        if (!_upload.Content.CanSeek)
        {
            throw new InvalidOperationException($"The file '{_upload.FileName}' was sent once and its stream cannot be read again.");
        }

        _upload.Content.Position = _start;
    }
}
