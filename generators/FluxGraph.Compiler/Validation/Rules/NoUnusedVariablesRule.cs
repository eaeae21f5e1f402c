using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Validation.Corrections;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A variable that an operation defines is used, by itself or by its fragments.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>
/// </summary>
internal sealed class NoUnusedVariablesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3026", "Unused variable", "Variable \"${0}\" is never used{1}", FindingSeverity.Error, nameof(NoUnusedVariablesRule));

    public override void VisitOperation(OperationDefinitionSyntax operation, RuleContext context)
    {
        var used = new HashSet<string>(context.VariableUsesOf(operation).Select(use => use.Variable.Name.Text));
        foreach (var variable in operation.Variables)
        {
            if (!used.Contains(variable.Variable.Name.Text))
            {
                var by = operation.Name is { } name ? $" in operation \"{name.Text}\"" : "";
                context.Report(Descriptor, variable.Span, VariableCorrection.Remove(operation, variable), variable.Variable.Name.Text, by);
            }
        }
    }
}
