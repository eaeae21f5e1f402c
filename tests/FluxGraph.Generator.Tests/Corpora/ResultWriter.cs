using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>
/// Writes a result back as JSON: every property of its classes under the response name that it is called after, letter
/// case and underscores aside. What the interfaces show must be the same.
/// </summary>
internal sealed class ResultWriter(Schema schema, SelectedFields fields)
{
    private static readonly Dictionary<Type, PropertyInfo[]> OwnProperties = [];
    private static readonly Dictionary<Type, PropertyInfo[]> InterfaceProperties = [];
    private static readonly Dictionary<Enum, string> EnumValues = [];

    public JsonNode? Write(object data, OperationDefinitionSyntax operation) =>
        WriteObject(data, [new Selection(schema.FindRoot(operation.Type)!, operation.SelectionSet, IsIncluded: true)]);

    /// <summary>An instant as ISO 8601 has it, with no more digits than it needs.</summary>
    public static string TextOf(DateTimeOffset value) =>
        value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        + (value.Offset == TimeSpan.Zero ? "Z" : value.ToString("zzz", CultureInfo.InvariantCulture));

    /// <summary>A name as it is apart from letter case and underscores.</summary>
    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private JsonObject WriteObject(object value, IReadOnlyList<Selection> selections)
    {
        // Which type the object is of, its class knows.
        var selected = fields.Collect(selections, _ => true).ToLookup(field => Plain(field.ResponseName));
        var written = new JsonObject();
        var values = new Dictionary<string, object?>();
        foreach (var property in PropertiesOf(value.GetType()))
        {
            var name = Plain(property.Name);
            var responseName = selected[name].Select(field => field.ResponseName).Distinct().Single();
            values.Add(name, property.GetValue(value));
            written.Add(responseName, Write(values[name], [.. selected[name]]));
        }

        foreach (var property in InterfacePropertiesOf(value.GetType()))
        {
            var name = Plain(property.Name);
            var seen = property.GetValue(value);
            if (!Equals(seen, values[name]) && !JsonNode.DeepEquals(Write(seen, [.. selected[name]]), Write(values[name], [.. selected[name]])))
            {
                throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name} is not what {value.GetType().Name} has.");
            }
        }

        return written;
    }

    private JsonNode? Write(object? value, SelectedField[] uses) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        Guid id => JsonValue.Create(id.ToString()),
        Uri uri => JsonValue.Create(uri.OriginalString),
        DateTimeOffset instant => JsonValue.Create(TextOf(instant)),
        DateOnly date => JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
        JsonElement json => JsonNode.Parse(json.GetRawText()),
        Enum member => JsonValue.Create(ValueOf(member, uses[0])),
        IEnumerable elements => new JsonArray([.. elements.Cast<object?>().Select(element => Write(element, uses))]),
        _ when value.GetType().Assembly == typeof(object).Assembly => throw new InvalidOperationException($"There is no way to write a {value.GetType()}."),
        _ => WriteObject(value, fields.Below(uses)),
    };

    private string ValueOf(Enum member, SelectedField field)
    {
        if (!EnumValues.TryGetValue(member, out var value))
        {
            var name = member.ToString();
            var type = (EnumType)schema.FindType(fields.TypeOf(field).Named.Text)!;
            value = name == RandomResponse.Unrecognized
                ? name
                : type.Values.Select(known => known.Name.Text).Single(known => Plain(known) == Plain(name));
            EnumValues.Add(member, value);
        }

        return value;
    }

    private static PropertyInfo[] PropertiesOf(Type type)
    {
        if (!OwnProperties.TryGetValue(type, out var properties))
        {
            OwnProperties.Add(type, properties = type.GetProperties());
        }

        return properties;
    }

    private static PropertyInfo[] InterfacePropertiesOf(Type type)
    {
        if (!InterfaceProperties.TryGetValue(type, out var properties))
        {
            properties = [.. type.GetInterfaces().Where(general => general.Assembly == type.Assembly).SelectMany(general => general.GetProperties())];
            InterfaceProperties.Add(type, properties);
        }

        return properties;
    }
}
