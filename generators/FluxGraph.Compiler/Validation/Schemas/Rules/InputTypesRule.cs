using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// An argument or input field is of a type that can be sent.
/// <see href="https://spec.graphql.org/September2025/#IsInputType()"/>
/// </summary>
internal sealed class InputTypesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2024", "Argument or input field of a type that is only for output", "The type of {0} must be Input Type but got: {1}", FindingSeverity.Warning, nameof(InputTypesRule));

    public override void VisitInputValue(InputValueDefinitionSyntax value, InputValueName name, SchemaRuleContext context)
    {
        if (context.Schema.FindType(value.Type.Named.Text) is CompositeType)
        {
            // The reference implementation points at the whole argument of a directive, and elsewhere at the type.
            var span = context.Definition is DirectiveDefinitionSyntax ? value.Span : value.Type.Span;
            context.Report(Descriptor, span, name.ToString(), value.Type.ToString());
        }
    }
}
