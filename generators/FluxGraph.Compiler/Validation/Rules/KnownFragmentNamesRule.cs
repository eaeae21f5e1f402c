using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A fragment that is spread is defined, in this document or in another one of the client.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>
/// </summary>
internal sealed class KnownFragmentNamesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3016", "Unknown fragment", "Unknown fragment \"{0}\"{1}", FindingSeverity.Error, nameof(KnownFragmentNamesRule));

    public override void VisitSpread(FragmentSpreadSyntax spread, CompositeType? parent, RuleContext context)
    {
        if (context.Fragments.Find(spread.Name.Text) is null)
        {
            var nearest = context.Fragments.Nearest(spread.Name.Text);
            var corrections = NameCorrection.Create(context.Definition!.Source, spread.Name.Span, nearest);
            context.Report(Descriptor, spread.Name.Span, corrections, spread.Name.Text, Suggestion.Words(nearest));
        }
    }
}
