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
    /// <param name="query">The hash that is sent; null for none.</param>
    /// <param name="isByHash">Whether the hash is sent in place of the operation's text, and not beside it.</param>
    /// <returns>The files among the variables, which stand as null in the JSON.</returns>
    public static IReadOnlyList<CollectedUpload> Write<TData>(
        PooledBuffer buffer, GraphQLRequest<TData> request, PersistedQuery? query = null, bool isByHash = false)
        where TData : class
    {
        buffer.Write(isByHash ? query!.BodyPrefix : request.BodyPrefix);
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

        if (request.SentExtensions is not null || query is not null)
        {
            var extensions = request.SentExtensions ?? Enumerable.Empty<KeyValuePair<string, object?>>();
            buffer.Write(",\"extensions\":"u8);
            using var borrowed = new BorrowedJsonWriter(buffer);
            ExtensionsWriter.Write(borrowed.Writer, query is null ? extensions : extensions.Append(query.Extension));
            borrowed.Writer.Flush();
        }

        buffer.Write("}"u8);
        return uploads;
    }
}
