using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Schemas.Rules;

/// <summary>
/// A default value, or an argument of a directive, is a value of the type that is expected.
/// <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
/// </summary>
internal sealed class ConstantValuesRule : SchemaRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX2032", "Constant of the wrong type", "{0}", FindingSeverity.Warning, nameof(ConstantValuesRule));

    public override void VisitInputValue(InputValueDefinitionSyntax value, InputValueName name, SchemaRuleContext context)
    {
        if (value.DefaultValue is { } defaultValue)
        {
            CheckerIn(context).CheckWhole(defaultValue, value.Type);
        }
    }

    public override void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, SchemaRuleContext context)
    {
        foreach (var argument in directive.Arguments)
        {
            if (definition?.Arguments.FirstOrDefault(known => known.Name.Text == argument.Name.Text) is { } known)
            {
                CheckerIn(context).CheckWhole(argument.Value, known.Type);
            }
        }
    }

    private static ValueChecker CheckerIn(SchemaRuleContext context) =>
        new(context.Schema, context.Definition!.Source, (span, corrections, message) => context.Report(Descriptor, span, corrections, message));
}
