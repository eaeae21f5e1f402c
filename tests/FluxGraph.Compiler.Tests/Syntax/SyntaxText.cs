using System.Globalization;
using System.Text;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Syntax;

/// <summary>Writes syntax so that two texts come out alike exactly when they mean the same: strings decoded, white space gone.</summary>
internal static class SyntaxText
{
    /// <summary>Every definition of a text, one string each; the text must have no syntax error.</summary>
    public static string[] Of(string text)
    {
        var document = Parse(text);
        Assert.Empty((IEnumerable<Finding>)document.Findings);
        return Of(document);
    }

    public static string[] Of(DocumentSyntax document) => [.. document.Definitions.Select(Of)];

    /// <summary>The text's findings, as <see cref="CompiledClient.Describe(Finding, SourceDocument)"/> writes them.</summary>
    public static string[] FindingsOf(string text)
    {
        var document = Parse(text);
        return [.. document.Findings.Select(finding => CompiledClient.Describe(finding, document.Source))];
    }

    public static DocumentSyntax Parse(string text) => DocumentParser.Parse(new SourceDocument("a.graphql", text));

    public static string Of(ValueSyntax value) => value switch
    {
        VariableSyntax variable => "$" + variable.Name,
        IntValueSyntax number => "Int " + number.Text,
        FloatValueSyntax number => "Float " + number.Text,
        StringValueSyntax text => "String " + Escape(text.Value),
        BooleanValueSyntax boolean => boolean.Value ? "true" : "false",
        NullValueSyntax => "null",
        EnumValueSyntax enumeration => "Enum " + enumeration.Value,
        ListValueSyntax list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        ObjectValueSyntax fields => $"{{{string.Join(", ", fields.Fields.Select(Of))}}}",
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static string Of(DefinitionSyntax definition) => definition switch
    {
        OperationDefinitionSyntax operation =>
            $"{operation.Type} {operation.Name}({string.Join(", ", operation.Variables.Select(Of))}){Of(operation.Directives)}{Of(operation.SelectionSet)}",
        FragmentDefinitionSyntax fragment =>
            $"Fragment {fragment.Name} on {fragment.TypeCondition}{Of(fragment.Directives)}{Of(fragment.SelectionSet)}",
        TypeDefinitionSyntax type =>
            $"{Head(type)}{type.Kind} {type.Name} : {string.Join(" & ", type.Interfaces)} = {string.Join(" | ", type.Members)}{Of(type.Directives)}",
        SchemaDefinitionSyntax schema =>
            $"{Head(schema)}Schema{Of(schema.Directives)} {string.Join(", ", schema.Roots.Select(root => $"{root.Operation}: {root.Type}"))}",
        DirectiveDefinitionSyntax directive =>
            $"{Head(directive)}Directive {directive.Name}({string.Join(", ", directive.Arguments.Select(Of))}) {(directive.IsRepeatable ? "repeatable " : "")}on {string.Join(" | ", directive.Locations)}",
        _ => throw new NotSupportedException(definition.GetType().Name),
    };

    private static string Head(TypeSystemDefinitionSyntax definition) =>
        (definition.Description is { } description ? $"'{description.Text}' " : "") + (definition.IsExtension ? "extend " : "");

    private static string Of(VariableDefinitionSyntax variable) =>
        $"${variable.Variable.Name}: {variable.Type}{(variable.DefaultValue is { } value ? " = " + Of(value) : "")}{Of(variable.Directives)}";

    public static string Of(InputValueDefinitionSyntax value) =>
        $"{(value.Description is { } description ? $"'{description.Text}' " : "")}{value.Name}: {value.Type}{(value.DefaultValue is { } standard ? " = " + Of(standard) : "")}{Of(value.Directives)}";

    private static string Of(SelectionSetSyntax selectionSet) => $" {{ {string.Join("; ", selectionSet.Selections.Select(Of))} }}";

    private static string Of(SelectionSyntax selection) => selection switch
    {
        FieldSyntax field =>
            $"{(field.Alias is { } alias ? alias + ": " : "")}{field.Name}{Of(field.Arguments)}{Of(field.Directives)}{(field.SelectionSet is { } nested ? Of(nested) : "")}",
        FragmentSpreadSyntax spread => $"...{spread.Name}{Of(spread.Directives)}",
        InlineFragmentSyntax inline => $"... on {inline.TypeCondition?.Text ?? "-"}{Of(inline.Directives)}{Of(inline.SelectionSet)}",
        _ => throw new NotSupportedException(selection.GetType().Name),
    };

    public static string Of(EquatableArray<DirectiveSyntax> directives) =>
        string.Concat(directives.Select(directive => $" @{directive.Name}{Of(directive.Arguments)}"));

    private static string Of(EquatableArray<ArgumentSyntax> arguments) =>
        arguments.IsEmpty ? "" : $"({string.Join(", ", arguments.Select(Of))})";

    private static string Of(ArgumentSyntax argument) => $"{argument.Name}: {Of(argument.Value)}";

    /// <summary>Shows what a person cannot see.</summary>
    private static string Escape(string value)
    {
        var result = new StringBuilder();
        foreach (var character in value)
        {
            result.Append(character is < ' ' or > '~' ? "<" + ((int)character).ToString("X4", CultureInfo.InvariantCulture) + ">" : character);
        }

        return $"<{result}>";
    }
}
