using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// Introspection does not follow lists of types into lists of types: such queries are how servers are brought down.
/// <see href="https://spec.graphql.org/September2025/#sec-Introspection"/>
/// </summary>
internal sealed class MaxIntrospectionDepthRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3104", "Introspection too deep", "Maximum introspection depth exceeded", FindingSeverity.Error, nameof(MaxIntrospectionDepthRule));

    private const int MaximumDepth = 3;

    public override void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context)
    {
        if (field.Name.Text is "__schema" or "__type" && IsTooDeep(field, depth: 0, context, []))
        {
            context.Report(Descriptor, field.HeadSpan);
        }
    }

    private static bool IsTooDeep(SelectionSyntax selection, int depth, RuleContext context, HashSet<string> entered)
    {
        switch (selection)
        {
            case FragmentSpreadSyntax spread:
                if (context.Fragments.Find(spread.Name.Text) is not { } fragment || !entered.Add(spread.Name.Text))
                {
                    return false;
                }

                var isTooDeep = AnyIsTooDeep(fragment.SelectionSet, depth, context, entered);
                entered.Remove(spread.Name.Text);
                return isTooDeep;
            case FieldSyntax field:
                if (field.Name.Text is "fields" or "interfaces" or "possibleTypes" or "inputFields" && ++depth >= MaximumDepth)
                {
                    return true;
                }

                return field.SelectionSet is not null && AnyIsTooDeep(field.SelectionSet, depth, context, entered);
            default:
                return AnyIsTooDeep(((InlineFragmentSyntax)selection).SelectionSet, depth, context, entered);
        }
    }

    private static bool AnyIsTooDeep(SelectionSetSyntax selectionSet, int depth, RuleContext context, HashSet<string> entered) =>
        selectionSet.Selections.Any(selection => IsTooDeep(selection, depth, context, entered));
}
