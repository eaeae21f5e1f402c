using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// Names that begin with two underscores are those of introspection.
/// <see href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names"/>
/// </summary>
internal sealed class ReservedNamesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2021", "Reserved name", "Name \"{0}\" must not begin with \"__\", which is reserved by GraphQL introspection", FindingSeverity.Warning, nameof(ReservedNamesRule));

    public override void VisitDefinition(TypeSystemDefinitionSyntax definition, SchemaRuleContext context)
    {
        switch (definition)
        {
            case DirectiveDefinitionSyntax directive:
                Check(directive.Name, directive.Span, context);
                break;
            case TypeDefinitionSyntax type when !IntrospectionSystem.HasType(type.Name.Text):
                if (!type.IsExtension)
                {
                    Check(type.Name, type.Span, context);
                }

                foreach (var field in type.Fields)
                {
                    Check(field.Name, field.Span, context);
                }

                foreach (var value in type.EnumValues)
                {
                    Check(value.Name, value.Span, context);
                }

                break;
        }
    }

    public override void VisitInputValue(InputValueDefinitionSyntax value, InputValueName name, SchemaRuleContext context) =>
        Check(value.Name, value.Span, context);

    private static void Check(NameSyntax name, SourceSpan span, SchemaRuleContext context)
    {
        if (name.Text.StartsWith("__", StringComparison.Ordinal))
        {
            context.Report(Descriptor, span, name.Text);
        }
    }
}
