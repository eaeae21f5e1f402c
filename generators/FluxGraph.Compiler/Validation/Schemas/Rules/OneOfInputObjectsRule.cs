using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// The fields of a <c>@oneOf</c> input object are nullable and have no defaults.
/// <see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
/// </summary>
internal sealed class OneOfInputObjectsRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2029", "Field that a oneOf input object cannot have", "OneOf input field {0} {1}", FindingSeverity.Warning, nameof(OneOfInputObjectsRule));

    public override void VisitInputValue(InputValueDefinitionSyntax value, InputValueName name, SchemaRuleContext context)
    {
        if (name.IsArgument || context.Schema.FindType(((TypeDefinitionSyntax)context.Definition!).Name.Text) is not InputObjectType { IsOneOf: true })
        {
            return;
        }

        if (value.Type is NonNullTypeSyntax)
        {
            context.Report(Descriptor, value.Type.Span, name.ToString(), "must be nullable");
        }

        if (value.DefaultValue is not null)
        {
            context.Report(Descriptor, value.Span, name.ToString(), "cannot have a default value");
        }
    }
}
