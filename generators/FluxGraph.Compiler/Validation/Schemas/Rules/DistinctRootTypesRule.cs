using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// The root types are different types.
/// <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
/// </summary>
internal sealed class DistinctRootTypesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2033", "One root type for two kinds of operation", "Type \"{0}\" is the root type of both {1} and {2} operations", FindingSeverity.Warning, nameof(DistinctRootTypesRule));

    public override void VisitSchema(SchemaRuleContext context)
    {
        var places =
            from definition in context.Schema.Definitions.OfType<SchemaDefinitionSyntax>()
            from root in definition.Roots
            select (definition, root);
        foreach (var same in places.GroupBy(place => place.root.Type.Text))
        {
            var first = same.First();
            foreach (var other in same.Where(place => place.root.Operation != first.root.Operation))
            {
                context.ReportTwice(
                    Descriptor,
                    (first.definition, first.root.Type.Span),
                    (other.definition, other.root.Type.Span),
                    same.Key,
                    OperationKeyword.Format(first.root.Operation),
                    OperationKeyword.Format(other.root.Operation));
            }
        }
    }
}
