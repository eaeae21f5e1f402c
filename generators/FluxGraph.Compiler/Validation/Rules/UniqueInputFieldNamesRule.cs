using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A field of an input object is given once.
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
/// </summary>
internal sealed class UniqueInputFieldNamesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3020", "Input field given twice", "There can be only one input field named \"{0}\"", FindingSeverity.Error, nameof(UniqueInputFieldNamesRule));

    public override void VisitValue(ValueSyntax value, TypeSyntax? type, RuleContext context)
    {
        if (value is not ObjectValueSyntax fields)
        {
            return;
        }

        foreach (var same in fields.Fields.GroupBy(field => field.Name.Text))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                context.ReportAll(Descriptor, [first.Name.Span, other.Name.Span], same.Key);
            }
        }
    }
}
