using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.FieldMerging;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// Fields that share a name in the response can be merged into one.
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3007",
        "Fields that cannot be merged",
        "Fields \"{0}\" conflict because {1}; use different aliases on the fields to fetch both if this was intentional",
        FindingSeverity.Error,
        nameof(OverlappingFieldsCanBeMergedRule));

    public override void VisitDefinition(DefinitionSyntax definition, RuleContext context)
    {
        if (context.DefinitionCanMerge && context.IsDefinitionTooComplex)
        {
            var name = (definition as OperationDefinitionSyntax)?.Name ?? (definition as FragmentDefinitionSyntax)?.Name;
            context.Report(
                SyntaxFindings.NestedTooDeep,
                name?.Span ?? new SourceSpan(definition.Span.Start, 1),
                $"its fields merge in more than {MergeabilityCheck.MaximumMerges} ways.");
        }
    }

    public override void VisitSelectionSet(SelectionSetSyntax selectionSet, CompositeType? parent, RuleContext context)
    {
        if (context.DefinitionCanMerge)
        {
            return;
        }

        foreach (var conflict in context.ConflictFinder.FindWithin(selectionSet, parent, context.Definition!))
        {
            context.ReportAll(
                Descriptor,
                conflict.First.Concat(conflict.Second).Select(field => field.Location),
                conflict.ResponseName,
                conflict.Reason);
        }
    }
}
