using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A variable is of a type that can be used where it is used.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
/// </summary>
internal sealed class VariablesInAllowedPositionRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3027", "Variable of the wrong type", "Variable \"${0}\" {1}", FindingSeverity.Error, nameof(VariablesInAllowedPositionRule));

    public override void VisitOperation(OperationDefinitionSyntax operation, RuleContext context)
    {
        foreach (var use in context.VariableUsesOf(operation))
        {
            var definition = operation.Variables.LastOrDefault(variable => variable.Variable.Name.Text == use.Variable.Name.Text);
            if (definition is null || use.Type is null || context.Schema.FindType(definition.Type.Named.Text) is null)
            {
                continue;
            }

            SourceLocation[] places = [SourceLocation.Of(operation.Source, definition.Span), use.Location];
            if (!IsAllowed(definition, use))
            {
                context.ReportAll(
                    Descriptor, places, use.Variable.Name.Text, $"of type \"{definition.Type}\" used in position expecting type \"{use.Type}\"");
            }

            if (use.Owner is { IsOneOf: true } owner && definition.Type is not NonNullTypeSyntax)
            {
                context.ReportAll(
                    Descriptor,
                    places,
                    use.Variable.Name.Text,
                    $"is of type \"{definition.Type}\" but must be non-nullable to be used for OneOf Input Object \"{owner.Name}\"");
            }
        }
    }

    private static bool IsAllowed(VariableDefinitionSyntax variable, VariableUse use)
    {
        if (use.Type is not NonNullTypeSyntax nonNull || variable.Type is NonNullTypeSyntax)
        {
            return InputTypes.AreCompatible(variable.Type, use.Type!);
        }

        var hasDefault = variable.DefaultValue is not (null or NullValueSyntax) || use.HasDefault;
        return hasDefault && InputTypes.AreCompatible(variable.Type, nonNull.Nullable);
    }
}
