namespace FluxGraph.FluxUltra;

/// <summary>Reads the body of an answer, of which a server may not send more than there is memory for.</summary>
internal static class BoundedBody
{
    /// <exception cref="InvalidDataException">There are more bytes than allowed.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, int largest, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            var buffer = new byte[4096];
            while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                if (body.Length + count > largest)
                {
                    throw new InvalidDataException($"The answer is larger than {largest} bytes.");
                }

                body.Write(buffer, 0, count);
            }

            return body.ToArray();
        }
    }
}
