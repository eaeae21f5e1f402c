using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A variable is of a type that can be sent.
/// <see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>
/// </summary>
internal sealed class VariablesAreInputTypesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3024", "Variable of a type that cannot be sent", "Variable \"${0}\" cannot be non-input type \"{1}\"", FindingSeverity.Error, nameof(VariablesAreInputTypesRule));

    public override void VisitVariable(VariableDefinitionSyntax variable, RuleContext context)
    {
        if (context.Schema.FindType(variable.Type.Named.Text) is CompositeType)
        {
            context.Report(Descriptor, variable.Type.Span, variable.Variable.Name.Text, variable.Type.ToString());
        }
    }
}
