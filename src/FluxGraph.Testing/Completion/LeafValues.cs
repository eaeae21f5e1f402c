using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Testing;

/// <summary>The values of scalars and enums: those that a test gives, checked, and others that the schema allows.</summary>
/// <param name="schema">The schema.</param>
/// <param name="scalars">What a test says custom scalars look like.</param>
internal sealed class LeafValues(Schema schema, Func<string, JsonElement?> scalars)
{
    private int _lastId;

    /// <param name="type">The leaf's type.</param>
    /// <param name="given">What the test gave; null for nothing.</param>
    /// <param name="path">The leaf's path, which is the text of a string that was not given.</param>
    /// <param name="name">What the leaf is called in messages.</param>
    public JsonNode? Complete(string type, JsonElement? given, string path, string name) => given is { } value
        ? Check(type, value, name)
        : schema.FindType(type) is EnumType enumeration ? FirstOf(enumeration)
        : scalars(type) is { } sample ? JsonNode.Parse(sample.GetRawText())
        : Sample(type, path);

    private JsonNode? Check(string type, JsonElement value, string name)
    {
        if (schema.FindType(type) is EnumType enumeration && value.ValueKind is JsonValueKind.String)
        {
            // What begins with two underscores is no value of any enum, and stands for one that the schema does not have.
            var given = value.GetString()!;
            return Find(enumeration, given) ?? (given.StartsWith("__", StringComparison.Ordinal) ? JsonValue.Create(given) : null)
                ?? throw new StubbedDataException($"{name} is {value.GetRawText()}, which is no value of {type}: {string.Join(", ", enumeration.Values.Select(known => known.Name.Text))}");
        }

        var fits = (type, value.ValueKind) switch
        {
            ("Int", JsonValueKind.Number) => value.TryGetInt32(out _),
            ("Float", JsonValueKind.Number) => true,
            ("String", JsonValueKind.String) => true,
            ("ID", JsonValueKind.String or JsonValueKind.Number) => true,
            ("Boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("Int" or "Float" or "String" or "ID" or "Boolean", _) => false,
            _ => schema.FindType(type) is not EnumType,
        };
        return fits
            ? JsonNode.Parse(value.GetRawText())
            : throw new StubbedDataException($"{name} is {value.GetRawText()}, but its type is {type}");
    }

    /// <summary>A value by its own name, or by one that differs in case and underscores, as the name in C# does.</summary>
    private static JsonValue? Find(EnumType type, string name)
    {
        var found = type.FindValue(name) ?? type.Values.FirstOrDefault(value => Loose(value.Name.Text) == Loose(name));
        return found is null ? null : JsonValue.Create(found.Name.Text);

        static string Loose(string text) => text.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
    }

    private static JsonValue? FirstOf(EnumType type) =>
        type.Values.OrderBy(value => value.Directives.Any(directive => directive.Name.Text == "deprecated")).FirstOrDefault() is { } value
            ? JsonValue.Create(value.Name.Text)
            : null;

    /// <summary>What scalars of a name look like as a rule. A text says where it stands, and each ID is another one.</summary>
    private JsonNode Sample(string type, string path) => type.ToUpperInvariant() switch
    {
        "ID" => (++_lastId).ToString(CultureInfo.InvariantCulture),
        "INT" or "LONG" or "SHORT" or "BYTE" or "BIGINT" or "UINT" or "ULONG" or "UNSIGNEDINT" => 1,
        "FLOAT" or "DOUBLE" or "DECIMAL" or "MONEY" => 1.5,
        "BOOLEAN" => true,
        "DATETIME" or "DATETIMEOFFSET" or "INSTANT" or "TIMESTAMP" or "ISO8601DATETIME" => "2024-01-31T12:30:00Z",
        "DATE" or "LOCALDATE" or "ISO8601DATE" => "2024-01-31",
        "LOCALDATETIME" => "2024-01-31T12:30:00",
        "TIME" or "LOCALTIME" or "TIMEOFDAY" => "12:30:00",
        "DURATION" or "TIMESPAN" => "PT1H30M",
        "UUID" or "GUID" => new Guid(++_lastId, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]).ToString(),
        "URL" or "URI" => $"https://stub.example/{path.TrimStart('.')}",
        "EMAIL" or "EMAILADDRESS" => "someone@stub.example",
        "BYTEARRAY" or "BASE64" or "BASE64STRING" => "AA==",
        "JSON" or "JSONOBJECT" or "ANY" => new JsonObject(),
        _ => path.TrimStart('.'),
    };
}
