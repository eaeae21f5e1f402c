using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Corrections;

/// <summary>Gives a field a selection set, or takes it away.</summary>
internal static class SelectionSetCorrection
{
    /// <summary>More than these on one line are hard to read.</summary>
    private const int MaximumOnOneLine = 3;

    /// <summary>Selects the leaves that can be selected as they are, an id first.</summary>
    public static EquatableArray<Correction> Add(SourceDocument source, FieldSyntax field, CompositeType type, Schema schema)
    {
        string[] names =
        [
            .. type.Fields.Where(candidate => IsPlainLeaf(candidate, schema))
                .Select(candidate => candidate.Name.Text)
                .OrderBy(name => name == "id" ? 0 : 1)
                .DefaultIfEmpty("__typename"),
        ];
        return [Correction.Of("Add a selection set", TextEdit.Insert(source, field.Span.End, Format(names, new TextLayout(source), field.Span.Start)))];
    }

    public static EquatableArray<Correction> Remove(SourceDocument source, SelectionSetSyntax selectionSet)
    {
        var start = selectionSet.Span.Start;
        while (start > 0 && source.Text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return [Correction.Of("Remove the selection set", TextEdit.Remove(source, SourceSpan.FromBounds(start, selectionSet.Span.End)))];
    }

    private static bool IsPlainLeaf(FieldDefinitionSyntax field, Schema schema) =>
        schema.FindType(field.Type.Named.Text) is ScalarType or EnumType
        && !field.Arguments.Any(argument => argument.IsRequired)
        && Deprecation.ReasonOf(field.Directives) is null;

    private static string Format(string[] names, TextLayout layout, int offset)
    {
        if (names.Length <= MaximumOnOneLine)
        {
            return $" {{ {string.Join(" ", names)} }}";
        }

        var indentation = layout.IndentationAt(offset);
        var lines = names.Select(name => TextLayout.DeeperThan(indentation) + name);
        return $" {{{layout.NewLine}{string.Join(layout.NewLine, lines)}{layout.NewLine}{indentation}}}";
    }
}
