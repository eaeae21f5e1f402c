using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// What must be given is not deprecated.
/// <see href="https://spec.graphql.org/September2025/#sec--deprecated"/>
/// </summary>
internal sealed class RequiredInputDeprecationRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2030", "Deprecated, but required", "Required {0} cannot be deprecated: there is no way to do without it", FindingSeverity.Warning, nameof(RequiredInputDeprecationRule));

    public override void VisitInputValue(InputValueDefinitionSyntax value, InputValueName name, SchemaRuleContext context)
    {
        var deprecated = value.IsRequired ? value.Directives.FirstOrDefault(directive => directive.Name.Text == "deprecated") : null;
        if (deprecated is not null)
        {
            var source = context.Definition!.Source;
            context.Report(
                Descriptor,
                [SourceLocation.Of(source, deprecated.Span), SourceLocation.Of(source, value.Type.Span)],
                $"{(name.IsArgument ? "argument" : "input field")} {name}");
        }
    }
}
