using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A schema has a query type. That of an API with mutations only is published without, and a client of it lacks nothing.
/// <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
/// </summary>
internal sealed class QueryRootTypeRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2034",
        "Schema without a query type",
        "Query root type must be provided; add a type called \"Query\", or a schema definition that names one",
        FindingSeverity.Information,
        nameof(QueryRootTypeRule));

    public override void VisitSchema(SchemaRuleContext context)
    {
        SchemaDefinitionSyntax[] definitions = [.. context.Schema.Definitions.OfType<SchemaDefinitionSyntax>()];

        // A root that a schema definition names and nobody defines is an unknown type, and another rule's finding.
        var isNamed = definitions.Any(definition => definition.Roots.Any(root => root.Operation == OperationType.Query));
        if (!isNamed && !(context.Schema.Roots.TryGetValue(OperationType.Query, out var query) && context.Schema.FindType(query) is not null))
        {
            var place = definitions.Length == 0 ? context.Schema.Start : SourceLocation.Of(definitions[0].Source, definitions[0].Span);
            context.Report(Descriptor, [place]);
        }
    }
}
