using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A variable is defined once.
/// <see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>
/// </summary>
internal sealed class UniqueVariableNamesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3023", "Variable defined twice", "There can be only one variable named \"${0}\"", FindingSeverity.Error, nameof(UniqueVariableNamesRule));

    public override void VisitOperation(OperationDefinitionSyntax operation, RuleContext context)
    {
        foreach (var same in operation.Variables.GroupBy(variable => variable.Variable.Name.Text).Where(group => group.Count() > 1))
        {
            context.ReportAll(Descriptor, same.Select(variable => variable.Variable.Name.Span), same.Key);
        }
    }
}
