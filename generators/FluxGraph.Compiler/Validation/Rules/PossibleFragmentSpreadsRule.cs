using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A fragment stands where its type is possible.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
/// </summary>
internal sealed class PossibleFragmentSpreadsRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3018", "Fragment that can never apply", "{0} cannot be spread here as objects of type \"{1}\" can never be of type \"{2}\"", FindingSeverity.Error, nameof(PossibleFragmentSpreadsRule));

    public override void VisitInlineFragment(InlineFragmentSyntax fragment, CompositeType? parent, RuleContext context)
    {
        if (fragment.TypeCondition is { } condition)
        {
            Check(fragment, "Fragment", condition.Text, parent, context);
        }
    }

    public override void VisitSpread(FragmentSpreadSyntax spread, CompositeType? parent, RuleContext context)
    {
        if (context.Fragments.Find(spread.Name.Text) is { } fragment)
        {
            Check(spread, $"Fragment \"{spread.Name.Text}\"", fragment.TypeCondition.Text, parent, context);
        }
    }

    private static void Check(SelectionSyntax selection, string fragment, string condition, CompositeType? parent, RuleContext context)
    {
        if (parent is not null && context.Schema.FindCompositeType(condition) is { } type && !context.Schema.Overlap(type, parent))
        {
            context.Report(Descriptor, selection.Span, fragment, parent.Name, type.Name);
        }
    }
}
