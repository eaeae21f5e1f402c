using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation;

/// <summary>The places of all selections of one response name.</summary>
internal sealed class RootField(string responseName, string name) : List<SourceLocation>
{
    public string ResponseName { get; } = responseName;

    /// <summary>The field's name in the schema.</summary>
    public string Name { get; } = name;
}

/// <summary>The fields that an operation selects of its root type, fragments resolved. <see href="https://spec.graphql.org/September2025/#CollectFields()"/></summary>
internal static class RootFields
{
    public static List<RootField> Collect(OperationDefinitionSyntax operation, ObjectType root, RuleContext context)
    {
        var fields = new List<RootField>();
        Collect(operation.SelectionSet, operation.Source, root, context, fields, []);
        return fields;
    }

    private static void Collect(
        SelectionSetSyntax selectionSet,
        SourceDocument source,
        ObjectType root,
        RuleContext context,
        List<RootField> fields,
        HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections.Where(selection => !IsLeftOut(selection)))
        {
            switch (selection)
            {
                case FieldSyntax field:
                    var known = fields.FirstOrDefault(candidate => candidate.ResponseName == field.ResponseName.Text);
                    if (known is null)
                    {
                        fields.Add(known = new RootField(field.ResponseName.Text, field.Name.Text));
                    }

                    known.Add(SourceLocation.Of(source, field.Span));
                    break;
                case InlineFragmentSyntax inline when Applies(inline.TypeCondition?.Text, root, context):
                    Collect(inline.SelectionSet, source, root, context, fields, visited);
                    break;
                case FragmentSpreadSyntax spread:
                    if (visited.Add(spread.Name.Text)
                        && context.Fragments.Find(spread.Name.Text) is { } fragment
                        && Applies(fragment.TypeCondition.Text, root, context))
                    {
                        Collect(fragment.SelectionSet, fragment.Source, root, context, fields, visited);
                    }

                    break;
            }
        }
    }

    private static bool Applies(string? condition, ObjectType root, RuleContext context) =>
        condition is null || (context.Schema.FindCompositeType(condition) is { } type && context.Schema.IsSubtype(root, type));

    private static bool IsLeftOut(SelectionSyntax selection) => selection.Directives.Any(directive =>
        directive.FindArgument("if")?.Value is BooleanValueSyntax condition
        && ((directive.Name.Text == "skip" && condition.Value) || (directive.Name.Text == "include" && !condition.Value)));
}
