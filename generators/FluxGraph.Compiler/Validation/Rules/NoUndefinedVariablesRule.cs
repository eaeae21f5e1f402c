using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A variable that an operation uses, itself or through its fragments, is one that it defines.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>
/// </summary>
internal sealed class NoUndefinedVariablesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3025", "Undefined variable", "Variable \"${0}\" is not defined{1}", FindingSeverity.Error, nameof(NoUndefinedVariablesRule));

    public override void VisitOperation(OperationDefinitionSyntax operation, RuleContext context)
    {
        var defined = new HashSet<string>(operation.Variables.Select(variable => variable.Variable.Name.Text));
        foreach (var use in context.VariableUsesOf(operation))
        {
            if (!defined.Contains(use.Variable.Name.Text))
            {
                var by = operation.Name is { } name ? $" by operation \"{name.Text}\"" : "";
                var place = SourceLocation.Of(operation.Source, operation.Name?.Span ?? operation.Span);
                var nearest = Suggestion.Nearest(use.Variable.Name.Text, defined);
                EquatableArray<Correction> corrections =
                [
                    .. NameCorrection.Create(use.Source, use.Variable.Name.Span, nearest),
                    .. use.Type is { } type ? (Correction[])[VariableCorrection.AddDefinition(operation, use.Variable.Name.Text, type)] : [],
                ];
                context.ReportAll(Descriptor, [use.Location, place], corrections, use.Variable.Name.Text, by);
            }
        }
    }
}
