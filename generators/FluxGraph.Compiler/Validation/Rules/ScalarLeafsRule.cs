using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// What has fields is selected from; what has none is not.
/// <see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>
/// </summary>
internal sealed class ScalarLeafsRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3008", "Selection set missing or misplaced", "{0}", FindingSeverity.Error, nameof(ScalarLeafsRule));

    public override void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context)
    {
        if (definition is null || context.Schema.FindType(definition.Type.Named.Text) is not { } type)
        {
            return;
        }

        var source = context.Definition!.Source;
        if (type is CompositeType composite && field.SelectionSet is null)
        {
            context.Report(
                Descriptor,
                field.HeadSpan,
                SelectionSetCorrection.Add(source, field, composite, context.Schema),
                $"Field \"{field.Name.Text}\" of type \"{definition.Type}\" must have a selection of subfields; did you mean \"{field.Name.Text} {{ ... }}\"?");
        }
        else if (type is not CompositeType && field.SelectionSet is not null)
        {
            context.Report(
                Descriptor,
                field.SelectionSet.Span,
                SelectionSetCorrection.Remove(source, field.SelectionSet),
                $"Field \"{field.Name.Text}\" must not have a selection since type \"{definition.Type}\" has no subfields");
        }
    }
}
