using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGraph.CompilerServices;

namespace FluxGraph.Testing;

/// <summary>
/// The ways to write the scalars and enums of a type. As a rule there is one; a type that a custom scalar shares with
/// others has more, and which one is right shows in what is read back.
/// </summary>
internal static class ScalarFormats
{
    /// <summary>What reads as the value of an enum that the schema does not have.</summary>
    private const string Unrecognized = "__Unrecognized";

    public static Func<object, JsonNode?>[] Of(Type type, GeneratedClient client)
    {
        if (GeneratedClient.FindEnumTable(type) is { } table)
        {
            return [value => (int)value is var number && number == 0 ? Unrecognized : Write(writer => table.Write(writer, number))];
        }

        var converters = client.FindConverters(type).Select(converter =>
        {
            var write = converter.GetType().GetMethod(nameof(ScalarConverter<>.Write), [typeof(Utf8JsonWriter), type])!;
            return new Func<object, JsonNode?>(value => Write(writer => write.Invoke(converter, [writer, value])));
        });
        var native = typeof(VariableWriter).GetMethods()
            .FirstOrDefault(method => method.Name == nameof(VariableWriter.WriteValue) && method.GetParameters()[1].ParameterType == type);
        return native is null
            ? [.. converters]
            : [value => Write(writer => native.Invoke(null, [writer, value])), .. converters];
    }

    private static JsonNode? Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return JsonNode.Parse(stream.ToArray());
    }
}
