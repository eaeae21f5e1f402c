using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

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
                context.ReportAll(Descriptor, [use.Location, place], use.Variable.Name.Text, by);
            }
        }
    }
}
