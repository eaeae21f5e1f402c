using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A directive that is not repeatable stands once at a place; a definition and its extensions are one place.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
/// </summary>
internal sealed class UniqueDirectivesPerLocationRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2011", "Directive used twice", "The directive \"@{0}\" can only be used once at this location", FindingSeverity.Warning, nameof(UniqueDirectivesPerLocationRule));

    public override void VisitSchema(SchemaRuleContext context) =>
        Check(context.Judged<SchemaDefinitionSyntax>().SelectMany(DirectivesOf), context);

    public override void VisitType(IReadOnlyList<TypeDefinitionSyntax> parts, SchemaRuleContext context) =>
        Check(parts.Where(part => !context.IsExisting(part)).SelectMany(DirectivesOf), context);

    public override void VisitDirectives(EquatableArray<DirectiveSyntax> directives, string location, SchemaRuleContext context)
    {
        if (directives.Length > 1 && location is "FIELD_DEFINITION" or "ARGUMENT_DEFINITION" or "INPUT_FIELD_DEFINITION" or "ENUM_VALUE")
        {
            Check(directives.Select(directive => (context.Definition!, directive)), context);
        }
    }

    private static IEnumerable<(TypeSystemDefinitionSyntax Definition, DirectiveSyntax Directive)> DirectivesOf(TypeSystemDefinitionSyntax definition) =>
        definition.Directives.Select(directive => (definition, directive));

    private static void Check(
        IEnumerable<(TypeSystemDefinitionSyntax Definition, DirectiveSyntax Directive)> directives, SchemaRuleContext context)
    {
        foreach (var same in directives.GroupBy(place => place.Directive.Name.Text))
        {
            if (context.Schema.FindDirective(same.Key) is { IsRepeatable: false })
            {
                var (definition, directive) = same.First();
                foreach (var other in same.Skip(1))
                {
                    context.ReportTwice(Descriptor, (definition, directive.Span), (other.Definition, other.Directive.Span), same.Key);
                }
            }
        }
    }
}
