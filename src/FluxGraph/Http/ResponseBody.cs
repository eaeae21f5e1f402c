using System.Buffers;

namespace FluxGraph.CompilerServices;

/// <summary>Reads the whole body of a response into pooled memory.</summary>
internal static class ResponseBody
{
    /// <summary>A server's word about the length is trusted up to here; beyond, the buffer grows with what really comes.</summary>
    private const int LargestTrustedLength = 1024 * 1024;

    /// <exception cref="ResponseTooLargeException">The body has more bytes than allowed.</exception>
    /// <exception cref="InvalidDataException">The body cannot be decompressed.</exception>
    public static async ValueTask<PooledBuffer> ReadAsync(
        HttpContent content, ArrayPool<byte> pool, long maximumLength, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the end is seen without growing.
        var announced = Math.Clamp(content.Headers.ContentLength ?? 0, 0, LargestTrustedLength);
        var buffer = new PooledBuffer(pool, (int)announced + 1);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    var count = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false);
                    if (count == 0)
                    {
                        return buffer;
                    }

                    buffer.Advance(count);
                    if (buffer.Length > maximumLength)
                    {
                        throw new ResponseTooLargeException(maximumLength);
                    }
                }
            }
        }
        catch (Exception exception)
        {
            buffer.Dispose();
            if (IsOfBrotli(exception))
            {
                throw new InvalidDataException(exception.Message, exception);
            }

            throw;
        }
    }

    /// <summary>Whether an exception is that of Brotli for data that it cannot decompress; the other ways throw <see cref="InvalidDataException"/>.</summary>
    public static bool IsOfBrotli(Exception exception) => exception is InvalidOperationException and not ObjectDisposedException;
}
