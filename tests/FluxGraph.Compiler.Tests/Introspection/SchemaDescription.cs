using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Tests.Introspection;

/// <summary>All that introspection can say of a schema, as lines that can be compared.</summary>
internal static class SchemaDescription
{
    public static IReadOnlyList<string> Of(Schema schema) =>
    [
        .. schema.Roots.Where(root => schema.FindType(root.Value) is not null).Select(root => $"{root.Key} {root.Value}")
            .Concat(schema.Types.SelectMany(Of))
            .Concat(schema.Directives.Select(Of))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Of(GraphQLType type)
    {
        yield return $"{type.Parts[0].Kind} {type.Name} {type.Description}{SpecifiedUrl(type)}";
        foreach (var line in type switch
        {
            FieldedType fielded => fielded.Interfaces.Select(name => $"implements {name}").Concat(fielded.Fields.Select(Of)),
            UnionType union => union.Members,
            EnumType values => values.Values.Select(value => $"{value.Name} {value.Description?.Text}{Of(value.Directives)}"),
            InputObjectType input => input.Fields.Select(Of).Append(input.IsOneOf ? "oneOf" : ""),
            _ => [],
        })
        {
            yield return $"{type.Name}: {line}";
        }
    }

    private static string SpecifiedUrl(GraphQLType type) =>
        type.FindDirective("specifiedBy")?.FindArgument("url")?.Value is StringValueSyntax url ? $" {url.Value}" : "";

    private static string Of(FieldDefinitionSyntax field) =>
        $"{field.Name}({string.Join(", ", field.Arguments.Select(Of))}): {field.Type} {field.Description?.Text}{Of(field.Directives)}";

    private static string Of(InputValueDefinitionSyntax value) =>
        $"{value.Name}: {value.Type} = {Of(value.DefaultValue)} {value.Description?.Text}{Of(value.Directives)}";

    private static string Of(DirectiveDefinitionSyntax directive) =>
        $"@{directive.Name}({string.Join(", ", directive.Arguments.Select(Of))}) {directive.IsRepeatable} {string.Join("|", directive.Locations.Select(name => name.Text).Order(StringComparer.Ordinal))} {directive.Description?.Text}";

    private static string Of(IEnumerable<DirectiveSyntax> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Text == "deprecated") is { } deprecated
            ? $" deprecated: {(deprecated.FindArgument("reason")?.Value as StringValueSyntax)?.Value ?? "No longer supported"}"
            : "";

    private static string Of(ValueSyntax? value) => value switch
    {
        null => "none",
        IntValueSyntax number => number.Text,
        FloatValueSyntax number => number.Text,
        StringValueSyntax text => $"\"{text.Value}\"",
        BooleanValueSyntax boolean => boolean.Value ? "true" : "false",
        EnumValueSyntax member => member.Value,
        ListValueSyntax list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        ObjectValueSyntax fields => $"{{{string.Join(", ", fields.Fields.OrderBy(field => field.Name.Text, StringComparer.Ordinal).Select(field => $"{field.Name}: {Of(field.Value)}"))}}}",
        _ => "null",
    };
}
