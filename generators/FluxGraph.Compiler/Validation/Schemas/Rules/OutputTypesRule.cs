using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A field is of a type that can be answered with.
/// <see href="https://spec.graphql.org/September2025/#IsOutputType()"/>
/// </summary>
internal sealed class OutputTypesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2023", "Field of a type that is only for input", "The type of {0}.{1} must be Output Type but got: {2}", FindingSeverity.Warning, nameof(OutputTypesRule));

    public override void VisitDefinition(TypeSystemDefinitionSyntax definition, SchemaRuleContext context)
    {
        if (definition is not TypeDefinitionSyntax type)
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (context.Schema.FindType(field.Type.Named.Text) is InputObjectType)
            {
                context.Report(Descriptor, field.Type.Span, type.Name.Text, field.Name.Text, field.Type.ToString());
            }
        }
    }
}
