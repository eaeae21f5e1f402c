using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>Reads the bytes of a body, and no more of them than are allowed.</summary>
internal static class BodyReader
{
    /// <returns>The bytes; null when there are more.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > largest)
        {
            return null;
        }

        // The announced length may be missing or, behind some proxies, wrong: what comes is counted.
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length > largest)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
