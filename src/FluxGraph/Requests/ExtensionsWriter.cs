using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FluxGraph.CompilerServices;

/// <summary>Writes values whose types are known only when the program runs, without reflection.</summary>
internal static class ExtensionsWriter
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Whether a value is of a type that can be written here; not whether what is in it is.</summary>
    public static bool CanWrite(object? value) => value
        is null or string or bool or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal
        or Guid or DateTimeOffset or JsonElement or IEnumerable or JsonDocument;

    /// <exception cref="ArgumentException">The value, or one in it, is of another type.</exception>
    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(moment);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            case JsonDocument document:
                document.WriteTo(writer);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                Write(writer, members);
                break;
            case IDictionary members:
                Write(writer, members.Keys.Cast<object>().Select(name => KeyValuePair.Create(name.ToString()!, members[name])));
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A value of the type {value.GetType()} cannot be sent in the extensions of a request.");
        }
    }
}
