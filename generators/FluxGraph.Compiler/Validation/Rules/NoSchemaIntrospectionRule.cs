using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A document asks for data, not for the schema: many servers answer no introspection in production.
/// <see href="https://spec.graphql.org/September2025/#sec-Introspection"/>
/// </summary>
internal sealed class NoSchemaIntrospectionRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3103",
        "Introspection",
        "GraphQL introspection has been disabled, but the requested query contained the field \"{0}\"",
        FindingSeverity.Error,
        nameof(NoSchemaIntrospectionRule));

    public override void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context)
    {
        if (definition is not null && definition.Type.Named.Text.StartsWith("__", StringComparison.Ordinal))
        {
            context.Report(Descriptor, field.HeadSpan, field.Name.Text);
        }
    }
}
