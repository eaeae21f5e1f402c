using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>Keeps the images: the API need not be asked twice, and browsers never talk to it.</summary>
internal sealed class ImageFolder(FluxUltraConnection connection, FluxUltraClient fluxUltra)
{
    /// <summary>What is served as it is. Of other kinds, such as SVG, a browser might run what is in them.</summary>
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpeg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/webp"] = ".webp",
        ["image/avif"] = ".avif",
    };

    private readonly ConcurrentDictionary<string, Lazy<Task<ImageFile>>> _files = new(StringComparer.Ordinal);

    /// <summary>The file of an image that is done; it is downloaded if it is not there yet.</summary>
    /// <exception cref="FluxUltraException">The image could not be downloaded.</exception>
    /// <exception cref="InvalidDataException">The image is of a kind that is not served.</exception>
    public async Task<ImageFile> FindAsync(string id)
    {
        // Without the token of whoever asks: others may wait for the same file.
        var file = _files.GetOrAdd(id, key => new Lazy<Task<ImageFile>>(() => FindOrDownloadAsync(key)));
        try
        {
            return await file.Value;
        }
        catch
        {
            // The next one who asks tries again.
            _files.TryRemove(KeyValuePair.Create(id, file));
            throw;
        }
    }

    private async Task<ImageFile> FindOrDownloadAsync(string id)
    {
        // An id comes from a server: it names no file by itself.
        var path = Path.Combine(connection.Folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))));
        foreach (var (mediaType, extension) in Extensions)
        {
            if (File.Exists(path + extension))
            {
                return new ImageFile(path + extension, mediaType);
            }
        }

        var image = await fluxUltra.Resume(id).DownloadAsync(path + ".part");
        if (!Extensions.TryGetValue(image.MediaType, out var known))
        {
            File.Delete(path + ".part");
            throw new InvalidDataException($"The image is of the kind {image.MediaType}, which is not served.");
        }

        File.Move(path + ".part", path + known, overwrite: true);
        return new ImageFile(path + known, image.MediaType);
    }
}
