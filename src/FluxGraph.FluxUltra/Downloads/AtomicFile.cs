namespace FluxGraph.FluxUltra;

/// <summary>Writes a file that is there in full or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the target, where a move is one step of the file system, and then moves.</summary>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        var directory = Path.GetDirectoryName(target) ?? throw new IOException($"'{path}' is no file's path.");
        Directory.CreateDirectory(directory);

        var part = Path.Combine(directory, $".{Path.GetRandomFileName()}.part");
        try
        {
            T result;
            var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                result = await write(file).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                file.Flush(flushToDisk: true);
            }

            File.Move(part, target, overwrite: true);
            return result;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
