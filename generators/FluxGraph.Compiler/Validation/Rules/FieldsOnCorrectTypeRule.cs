using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A selected field exists on the type that it is selected from.
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
/// </summary>
internal sealed class FieldsOnCorrectTypeRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3006", "Unknown field", "Cannot query field \"{0}\" on type \"{1}\"{2}", FindingSeverity.Error, nameof(FieldsOnCorrectTypeRule));

    public override void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context)
    {
        if (parent is not null && definition is null)
        {
            var source = context.Definition!.Source;
            var subtypes = TypeConditionCorrection.FindTypes(parent, field.Name.Text, context.Schema);
            var nearest = subtypes.Count > 0 ? null : Suggestion.Nearest(field.Name.Text, parent.Fields.Select(known => known.Name.Text));
            context.Report(
                Descriptor,
                field.HeadSpan,
                [.. TypeConditionCorrection.Create(source, field, subtypes), .. NameCorrection.Create(source, field.Name.Span, nearest)],
                field.Name.Text,
                parent.Name,
                subtypes.Count > 0 ? $"; did you mean an inline fragment on \"{subtypes[0]}\"?" : Suggestion.Words(nearest));
        }
    }
}
