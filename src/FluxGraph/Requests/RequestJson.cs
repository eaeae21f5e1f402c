using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Writes a request as every transport sends it: <c>{"query":"…","operationName":"…","variables":{…},"extensions":{…}}</c>.</summary>
internal static class RequestJson
{
    /// <summary>JSON that is sent needs no protection from being taken for HTML.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="buffer">Takes the JSON.</param>
    /// <param name="request">The operation.</param>
    /// <returns>The files among the variables, which stand as null in the JSON.</returns>
    public static IReadOnlyList<CollectedUpload> Write<TData>(PooledBuffer buffer, GraphQLRequest<TData> request)
        where TData : class => Write(buffer, request, request.BodyPrefix);

    /// <inheritdoc cref="Write{TData}(PooledBuffer, GraphQLRequest{TData})"/>
    /// <param name="buffer">Takes the JSON.</param>
    /// <param name="request">The operation.</param>
    /// <param name="prefix">What the JSON begins with: an object with a member.</param>
    public static IReadOnlyList<CollectedUpload> Write<TData>(PooledBuffer buffer, GraphQLRequest<TData> request, ReadOnlySpan<byte> prefix)
        where TData : class
    {
        buffer.Write(prefix);
        IReadOnlyList<CollectedUpload> uploads = [];
        if (request.HasVariables)
        {
            buffer.Write(",\"variables\":"u8);
            var start = buffer.Length;
            using var collector = UploadCollector.Start();
            using var borrowed = new BorrowedJsonWriter(buffer);
            request.Write(borrowed.Writer);
            borrowed.Writer.Flush();
            uploads = collector.Collect(buffer.Written.Span[start..]);
        }

        if (request.SentExtensions is { } extensions)
        {
            buffer.Write(",\"extensions\":"u8);
            using var borrowed = new BorrowedJsonWriter(buffer);
            ExtensionsWriter.Write(borrowed.Writer, extensions);
            borrowed.Writer.Flush();
        }

        buffer.Write("}"u8);
        return uploads;
    }
}
