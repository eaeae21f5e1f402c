using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A fragment is on a type that has something to select.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-On-Composite-Types"/>
/// </summary>
internal sealed class FragmentsOnCompositeTypesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3014", "Fragment on a type without fields", "{0} cannot condition on non composite type \"{1}\"", FindingSeverity.Error, nameof(FragmentsOnCompositeTypesRule));

    public override void VisitFragment(FragmentDefinitionSyntax fragment, RuleContext context) =>
        Check(fragment.TypeCondition, $"Fragment \"{fragment.Name.Text}\"", context);

    public override void VisitInlineFragment(InlineFragmentSyntax fragment, CompositeType? parent, RuleContext context)
    {
        if (fragment.TypeCondition is { } condition)
        {
            Check(condition, "Fragment", context);
        }
    }

    private static void Check(NameSyntax condition, string fragment, RuleContext context)
    {
        if (context.Schema.FindType(condition.Text) is { } type and not CompositeType)
        {
            context.Report(Descriptor, condition.Span, fragment, type.Name);
        }
    }
}
