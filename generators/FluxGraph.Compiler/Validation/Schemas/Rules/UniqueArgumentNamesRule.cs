using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// An argument is given to a directive once.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
/// </summary>
internal sealed class UniqueArgumentNamesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2014", "Argument of a directive given twice", "There can be only one argument named \"{0}\"", FindingSeverity.Warning, nameof(UniqueArgumentNamesRule));

    public override void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, SchemaRuleContext context)
    {
        foreach (var same in directive.Arguments.GroupBy(argument => argument.Name.Text).Where(same => same.Skip(1).Any()))
        {
            context.Report(
                Descriptor,
                [.. same.Select(argument => SourceLocation.Of(context.Definition!.Source, argument.Name.Span))],
                same.Key);
        }
    }
}
