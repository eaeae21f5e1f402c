using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Looks into an object for its <c>__typename</c>.</summary>
internal static class TypeNameScanner
{
    /// <param name="json">A copy of the reader, so that the reader itself stays where it is.</param>
    /// <returns>The name; empty when the reader stands on no object, or on one without a name.</returns>
    public static ReadOnlySpan<byte> Find(Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return [];
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isTypeName = ResponseText.TryUnescape(ref json, out var member) && member.SequenceEqual("__typename"u8);
            json.Read();
            if (isTypeName && json.TokenType == JsonTokenType.String && ResponseText.TryUnescape(ref json, out var name))
            {
                return name;
            }

            json.Skip();
        }

        return [];
    }
}
