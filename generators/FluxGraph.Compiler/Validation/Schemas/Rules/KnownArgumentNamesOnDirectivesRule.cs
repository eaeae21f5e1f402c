using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// An argument exists on the directive that it is given to.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
/// </summary>
internal sealed class KnownArgumentNamesOnDirectivesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2012", "Unknown argument of a directive", "Unknown argument \"{0}\" on directive \"@{1}\"{2}", FindingSeverity.Warning, nameof(KnownArgumentNamesOnDirectivesRule));

    public override void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, SchemaRuleContext context)
    {
        if (definition is null)
        {
            return;
        }

        foreach (var argument in directive.Arguments)
        {
            var name = argument.Name;
            if (!definition.Arguments.Any(known => known.Name.Text == name.Text))
            {
                var nearest = Suggestion.Nearest(name.Text, definition.Arguments.Select(known => known.Name.Text));
                var corrections = NameCorrection.Create(context.Definition!.Source, name.Span, nearest);
                context.Report(Descriptor, name.Span, corrections, name.Text, directive.Name.Text, Suggestion.Words(nearest));
            }
        }
    }
}
