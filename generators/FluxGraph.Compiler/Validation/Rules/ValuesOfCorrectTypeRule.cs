using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A value is one of the type that is expected.
/// <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
/// </summary>
internal sealed class ValuesOfCorrectTypeRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3019", "Value of the wrong type", "{0}", FindingSeverity.Error, nameof(ValuesOfCorrectTypeRule));

    public override void VisitValue(ValueSyntax value, TypeSyntax? type, RuleContext context) =>
        new ValueChecker(
            context.Schema,
            context.Definition!.Source,
            (span, corrections, message) => context.Report(Descriptor, span, corrections, message),
            variable => IsNullable(variable, context))
            .Check(value, type);

    private static bool IsNullable(VariableSyntax variable, RuleContext context) =>
        context.Definition is OperationDefinitionSyntax operation
        && operation.Variables.Any(known => known.Variable.Name.Text == variable.Name.Text && known.Type is not NonNullTypeSyntax);
}
