using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// An operation is of a kind that the schema has a root type for.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/>
/// </summary>
internal sealed class KnownOperationTypesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3002", "Operation type that the schema does not have", "The schema does not define the {0} root type", FindingSeverity.Error, nameof(KnownOperationTypesRule));

    public override void VisitOperation(OperationDefinitionSyntax operation, RuleContext context)
    {
        if (context.Schema.FindRoot(operation.Type) is null)
        {
            context.Report(Descriptor, operation.Name?.Span ?? operation.Span, OperationKeyword.Format(operation.Type));
        }
    }
}
