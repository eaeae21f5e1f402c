using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A type is defined once.
/// <see href="https://spec.graphql.org/September2025/#sec-Schema"/>
/// </summary>
internal sealed class UniqueTypeNamesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2002",
        "Type defined twice",
        "There can be only one type named \"{0}\"; the first definition counts",
        FindingSeverity.Warning,
        nameof(UniqueTypeNamesRule));

    public override void VisitSchema(SchemaRuleContext context)
    {
        var first = new Dictionary<string, TypeDefinitionSyntax>();
        foreach (var definition in context.Schema.Definitions.OfType<TypeDefinitionSyntax>().Where(definition => !definition.IsExtension))
        {
            if (!first.TryGetValue(definition.Name.Text, out var former))
            {
                first.Add(definition.Name.Text, definition);
            }
            else if (!context.IsExisting(definition))
            {
                context.ReportTwice(Descriptor, (former, former.Name.Span), (definition, definition.Name.Span), definition.Name.Text);
            }
        }
    }
}
