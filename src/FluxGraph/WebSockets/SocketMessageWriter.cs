using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Composes the messages that a client sends, each in pooled memory that belongs to the caller.</summary>
internal static class SocketMessageWriter
{
    /// <summary>The message that begins a connection.</summary>
    /// <param name="payload">As an application made it; null for none.</param>
    /// <param name="pool">Where the memory comes from.</param>
    public static PooledBuffer Initialize(object? payload, ArrayPool<byte> pool) => Write(pool, writer =>
    {
        writer.WriteString("type"u8, "connection_init"u8);
        if (payload is not null)
        {
            writer.WritePropertyName("payload"u8);
            WritePayload(writer, payload);
        }
    });

    /// <summary>A message that says nothing but its type.</summary>
    public static PooledBuffer Plain(string type, ArrayPool<byte> pool, string? id = null) => Write(pool, writer =>
    {
        if (id is not null)
        {
            writer.WriteString("id"u8, id);
        }

        writer.WriteString("type"u8, type);
    });

    /// <summary>The message that begins an operation.</summary>
    /// <exception cref="NotSupportedException">The operation has files.</exception>
    public static PooledBuffer Subscribe<TData>(GraphQLRequest<TData> request, string id, SocketProtocol protocol, ArrayPool<byte> pool)
        where TData : class
    {
        var buffer = new PooledBuffer(pool);
        try
        {
            buffer.Write("{\"id\":\""u8);
            WriteAscii(buffer, id);
            buffer.Write("\",\"type\":\""u8);
            WriteAscii(buffer, protocol.Subscribe);
            buffer.Write("\",\"payload\":"u8);
            if (RequestJson.Write(buffer, request).Count > 0)
            {
                throw new NotSupportedException($"'{request.OperationName}' has files, which cannot be sent over a WebSocket.");
            }

            buffer.Write("}"u8);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static PooledBuffer Write(ArrayPool<byte> pool, Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new PooledBuffer(pool);
        try
        {
            using var writer = new Utf8JsonWriter(buffer, RequestJson.WriterOptions);
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
            writer.Flush();
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Reflection is off in trimmed programs, which are told so.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Reflection is off in native programs, which are told so.")]
    private static void WritePayload(Utf8JsonWriter writer, object payload)
    {
        if (ExtensionsWriter.CanWrite(payload) || !JsonSerializer.IsReflectionEnabledByDefault)
        {
            ExtensionsWriter.WriteValue(writer, payload);
        }
        else
        {
            JsonSerializer.Serialize(writer, payload, payload.GetType());
        }
    }

    private static void WriteAscii(PooledBuffer buffer, string text) =>
        buffer.Advance(System.Text.Encoding.ASCII.GetBytes(text, buffer.GetSpan(text.Length)));
}
