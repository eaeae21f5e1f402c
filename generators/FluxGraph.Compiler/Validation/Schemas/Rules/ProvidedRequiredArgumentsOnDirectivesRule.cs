using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// An argument that a directive requires is given.
/// <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
/// </summary>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2013", "Required argument of a directive missing", "Directive \"@{0}\" argument \"{1}\" of type \"{2}\" is required, but it was not provided", FindingSeverity.Warning, nameof(ProvidedRequiredArgumentsOnDirectivesRule));

    public override void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, SchemaRuleContext context)
    {
        foreach (var argument in definition?.Arguments ?? [])
        {
            if (argument.IsRequired && directive.FindArgument(argument.Name.Text) is null)
            {
                context.Report(Descriptor, directive.Span, directive.Name.Text, argument.Name.Text, argument.Type.ToString());
            }
        }
    }
}
