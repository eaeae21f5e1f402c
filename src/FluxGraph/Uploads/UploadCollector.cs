using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Takes the files that are met while variables are written, which one thread does without a break, and where each stands.</summary>
internal sealed class UploadCollector : IDisposable
{
    [ThreadStatic]
    private static UploadCollector? s_current;

    private readonly UploadCollector? _previous;
    private List<(Upload Upload, int Offset)>? _uploads;

    private UploadCollector() => _previous = s_current;

    public static UploadCollector Start() => s_current = new UploadCollector();

    /// <summary>Writes null in the place of a file, as the multipart request specification has it.</summary>
    /// <exception cref="InvalidOperationException">Nobody collects: what is being written is sent without its files.</exception>
    public static void Write(Utf8JsonWriter writer, Upload upload)
    {
        var collector = s_current ?? throw new InvalidOperationException("A file can only be sent by HTTP, as a part of a request.");
        if (upload.Content is null)
        {
            throw new ArgumentException("The upload has no content: it is default(Upload).", nameof(upload));
        }

        writer.WriteNullValue();
        (collector._uploads ??= []).Add((upload, checked((int)(writer.BytesCommitted + writer.BytesPending)) - "null"u8.Length));
    }

    /// <summary>Each file once, with all places where it stands: paths such as <c>variables.input.files.0</c>.</summary>
    /// <param name="variables">What was written.</param>
    public IReadOnlyList<CollectedUpload> Collect(ReadOnlySpan<byte> variables)
    {
        if (_uploads is null)
        {
            return [];
        }

        var collected = new List<CollectedUpload>();
        var paths = new ResponsePathTracker(ResponseReader.Options);
        foreach (var (upload, offset) in _uploads)
        {
            var path = string.Join('.', paths.PathOf(variables, offset).Prepend("variables"));
            if (collected.Find(known => ReferenceEquals(known.Upload.Content, upload.Content)) is { } known)
            {
                known.Paths.Add(path);
            }
            else
            {
                collected.Add(new CollectedUpload(upload, [path]));
            }
        }

        return collected;
    }

    public void Dispose() => s_current = _previous;
}
