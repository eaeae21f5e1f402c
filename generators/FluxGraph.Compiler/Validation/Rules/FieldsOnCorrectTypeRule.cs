using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

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
            var suggestion = Suggestion.For(field.Name.Text, parent.Fields.Select(known => known.Name.Text));
            context.Report(Descriptor, field.HeadSpan, field.Name.Text, parent.Name, suggestion);
        }
    }
}
