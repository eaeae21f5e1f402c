using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// The types that operations start from are object types.
/// <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
/// </summary>
internal sealed class RootOperationTypesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2020", "Root operation type of the wrong kind", "{0}", FindingSeverity.Warning, nameof(RootOperationTypesRule));

    public override void VisitSchema(SchemaRuleContext context)
    {
        foreach (var root in context.Schema.Roots)
        {
            if (context.Schema.FindType(root.Value) is { } type and not ObjectType)
            {
                var place = PlaceOf(root.Key, context) ?? SourceLocation.Of(type.Parts[0].Source, type.Parts[0].Span);
                var condition = root.Key is OperationType.Query ? "" : " if provided";
                context.Report(Descriptor, [place], $"{root.Key} root type must be Object type{condition}, it cannot be {type.Name}");
            }
        }
    }

    /// <summary>Where a schema definition names the root; null where it goes by its name.</summary>
    private static SourceLocation? PlaceOf(OperationType operation, SchemaRuleContext context) => (
        from definition in context.Schema.Definitions.OfType<SchemaDefinitionSyntax>()
        from root in definition.Roots
        where root.Operation == operation
        select SourceLocation.Of(definition.Source, root.Type.Span)).FirstOrDefault();
}
