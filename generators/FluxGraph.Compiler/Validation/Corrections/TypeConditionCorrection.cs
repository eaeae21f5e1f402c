using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Corrections;

/// <summary>Selects a field only of the objects that have it.</summary>
internal static class TypeConditionCorrection
{
    private const int MaximumCount = 3;

    /// <summary>The most general types below an abstract type that have a field, in the order of the schema.</summary>
    public static IReadOnlyList<string> FindTypes(CompositeType parent, string field, Schema schema)
    {
        if (parent is ObjectType)
        {
            return [];
        }

        var having = schema.Types.OfType<FieldedType>()
            .Where(type => !ReferenceEquals(type, parent) && schema.IsSubtype(type, parent) && type.FindField(field) is not null)
            .ToArray();
        return
        [
            .. having.Where(type => !having.Any(other => !ReferenceEquals(other, type) && type.Interfaces.Contains(other.Name)))
                .OrderBy(type => type is InterfaceType ? 0 : 1)
                .Select(type => type.Name)
                .Take(MaximumCount),
        ];
    }

    public static IEnumerable<Correction> Create(SourceDocument source, FieldSyntax field, IEnumerable<string> types) =>
        types.Select(type => Correction.Of($"Select it on '{type}' only", TextEdit.Replace(source, field.Span, Wrap(source, field, type))));

    private static string Wrap(SourceDocument source, FieldSyntax field, string type)
    {
        var text = source.Text.Substring(field.Span.Start, field.Span.Length);
        if (text.IndexOf('\n') < 0)
        {
            return $"... on {type} {{ {text} }}";
        }

        var layout = new TextLayout(source);
        var indentation = layout.IndentationAt(field.Span.Start);
        var deeper = TextLayout.DeeperThan(indentation);
        var level = deeper.Substring(indentation.Length);
        return $"... on {type} {{{layout.NewLine}{deeper}{text.Replace("\n", "\n" + level)}{layout.NewLine}{indentation}}}";
    }
}
