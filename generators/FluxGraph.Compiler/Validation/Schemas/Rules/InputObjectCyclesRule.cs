using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// An input object does not require itself.
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/>
/// </summary>
internal sealed class InputObjectCyclesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2028", "Input object that can never be given", "Cannot reference Input Object \"{0}\" within itself through a series of non-null fields: \"{1}\"", FindingSeverity.Warning, nameof(InputObjectCyclesRule));

    public override void VisitType(IReadOnlyList<TypeDefinitionSyntax> parts, SchemaRuleContext context)
    {
        if (parts.All(part => part.Kind is not TypeDefinitionKind.InputObject))
        {
            return;
        }

        foreach (var cycle in context.InputObjectCycles.Through(parts[0].Name.Text))
        {
            context.Report(
                Descriptor,
                [.. cycle.Select(step => SourceLocation.Of(step.Part.Source, step.Field.Span))],
                cycle[0].Part.Name.Text,
                string.Join(".", cycle.Select(step => step.Field.Name.Text)));
        }
    }
}
