using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A type that is named exists.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>
/// </summary>
internal sealed class KnownTypeNamesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3013", "Unknown type", "Unknown type \"{0}\"{1}", FindingSeverity.Error, nameof(KnownTypeNamesRule));

    public override void VisitVariable(VariableDefinitionSyntax variable, RuleContext context) => Check(variable.Type.Named, context);

    public override void VisitFragment(FragmentDefinitionSyntax fragment, RuleContext context) => Check(fragment.TypeCondition, context);

    public override void VisitInlineFragment(InlineFragmentSyntax fragment, CompositeType? parent, RuleContext context)
    {
        if (fragment.TypeCondition is { } condition)
        {
            Check(condition, context);
        }
    }

    private static void Check(NameSyntax name, RuleContext context)
    {
        if (context.Schema.FindType(name.Text) is null)
        {
            var nearest = Suggestion.Nearest(name.Text, context.Schema.Types.Select(type => type.Name));
            var corrections = NameCorrection.Create(context.Definition!.Source, name.Span, nearest);
            context.Report(Descriptor, name.Span, corrections, name.Text, Suggestion.Words(nearest));
        }
    }
}
