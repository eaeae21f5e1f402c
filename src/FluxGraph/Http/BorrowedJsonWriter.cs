using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>
/// A writer that its thread keeps, so that requests need no new one. Writing that begins within other writing gets one of
/// its own.
/// </summary>
internal readonly ref struct BorrowedJsonWriter
{
    /// <summary>JSON in a body needs no protection from being taken for HTML.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Utf8JsonWriter? s_spare;

    public BorrowedJsonWriter(IBufferWriter<byte> output)
    {
        if (s_spare is { } spare)
        {
            s_spare = null;
            spare.Reset(output);
            Writer = spare;
        }
        else
        {
            Writer = new Utf8JsonWriter(output, Options);
        }
    }

    /// <summary>The writer. What was written is in the output once it is flushed.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Gives the writer back. What was not flushed is forgotten.</summary>
    public void Dispose()
    {
        Writer.Reset();
        s_spare = Writer;
    }
}
