using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>Reads JSON of unknown shape (<c>extensions</c>) into .NET's basic types.</summary>
internal static class JsonValue
{
    /// <summary>Reads the value that the reader stands on; it stands on its last token afterwards.</summary>
    public static object? Read(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref json),
        JsonTokenType.StartArray => ReadArray(ref json),
        JsonTokenType.String => ResponseText.GetLenient(ref json),
        JsonTokenType.Number => ReadNumber(ref json),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    /// <summary>Reads the members of the object that the reader stands on.</summary>
    public static Dictionary<string, object?> ReadObject(ref Utf8JsonReader json)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = ResponseText.GetLenient(ref json);
            json.Read();
            members[name] = Read(ref json);
        }

        return members;
    }

    private static List<object?> ReadArray(ref Utf8JsonReader json)
    {
        var elements = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(Read(ref json));
        }

        return elements;
    }

    private static object ReadNumber(ref Utf8JsonReader json) =>
        json.TryGetInt64(out var integer) ? integer : (object)json.GetDouble();
}
