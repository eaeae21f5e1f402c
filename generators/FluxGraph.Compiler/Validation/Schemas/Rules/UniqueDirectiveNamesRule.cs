using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A directive is defined once.
/// <see href="https://spec.graphql.org/September2025/#sec-Schema"/>
/// </summary>
internal sealed class UniqueDirectiveNamesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2008", "Directive defined twice", "There can be only one directive named \"@{0}\"; the first definition counts", FindingSeverity.Warning, nameof(UniqueDirectiveNamesRule));

    public override void VisitSchema(SchemaRuleContext context)
    {
        var first = new Dictionary<string, DirectiveDefinitionSyntax>();
        foreach (var definition in context.Schema.Definitions.OfType<DirectiveDefinitionSyntax>())
        {
            if (!first.TryGetValue(definition.Name.Text, out var former))
            {
                first.Add(definition.Name.Text, definition);
            }
            else if (!context.IsExisting(definition))
            {
                context.ReportTwice(Descriptor, (former, former.Name.Span), (definition, definition.Name.Span), definition.Name.Text);
                continue;
            }

            if (context.HasExisting && !context.IsExisting(definition) && IntrospectionSystem.HasDirective(definition.Name.Text))
            {
                context.Definition = definition;
                context.Report(Descriptor, definition.Name.Span, definition.Name.Text);
            }
        }
    }
}
