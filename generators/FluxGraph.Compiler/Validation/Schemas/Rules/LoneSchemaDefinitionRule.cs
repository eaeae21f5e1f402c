using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// There is one <c>schema</c> definition; what else there is to say about the schema extends it.
/// <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types.Type-Validation"/>
/// </summary>
internal sealed class LoneSchemaDefinitionRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2005", "Schema defined twice", "{0}", FindingSeverity.Warning, nameof(LoneSchemaDefinitionRule));

    public override void VisitSchema(SchemaRuleContext context)
    {
        var isExtended = context.HasExisting && context.Schema.Definitions.Any(definition => context.IsExisting(definition) && DefinesRoots(definition));
        foreach (var definition in context.Judged<SchemaDefinitionSyntax>().Where(definition => !definition.IsExtension).Skip(isExtended ? 0 : 1))
        {
            context.Definition = definition;
            context.Report(
                Descriptor,
                definition.Span,
                isExtended
                    ? "Cannot define a new schema within a schema extension; write \"extend schema\""
                    : "Must provide only one schema definition; write \"extend schema\" to add to the first");
        }
    }

    private static bool DefinesRoots(TypeSystemDefinitionSyntax definition) => definition switch
    {
        SchemaDefinitionSyntax => true,
        TypeDefinitionSyntax type => type.Name.Text is "Query" or "Mutation" or "Subscription",
        _ => false,
    };
}
