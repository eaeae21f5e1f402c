using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>A message of a server, without a look into its payload.</summary>
/// <param name="Kind">What the server says.</param>
/// <param name="Id">The operation that it is about; null where it is about the connection.</param>
/// <param name="Payload">Where in the message the payload stands; empty where there is none.</param>
internal readonly record struct SocketMessage(SocketMessageKind Kind, string? Id, Range Payload)
{
    /// <summary>Reads a message. One that is no JSON, has another form or an unknown type is <see cref="SocketMessageKind.Unknown"/>.</summary>
    public static SocketMessage Read(ReadOnlySpan<byte> json, SocketProtocol protocol)
    {
        try
        {
            return ReadObject(json, protocol);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second one comes from text that is no UTF-16, or of a member that is no text.
            return default;
        }
    }

    private static SocketMessage ReadObject(ReadOnlySpan<byte> json, SocketProtocol protocol)
    {
        var reader = new Utf8JsonReader(json, ResponseReader.Options);
        string? id = null;
        string? type = null;
        var payload = default(Range);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return default;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = reader.GetString();
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.GetString();
            }
            else
            {
                var isPayload = reader.ValueTextEquals("payload"u8);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                payload = isPayload ? start..(int)reader.BytesConsumed : payload;
            }
        }

        // What follows the object may still be no JSON.
        reader.Read();
        var kind = protocol.KindOf(type);
        var isAboutOperation = kind is SocketMessageKind.Result or SocketMessageKind.Errors or SocketMessageKind.Complete;
        return isAboutOperation && id is null ? default : new SocketMessage(kind, id, payload);
    }
}
