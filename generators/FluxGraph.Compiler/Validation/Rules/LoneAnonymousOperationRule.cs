using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// An operation without a name is the only one of its document.
/// <see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>
/// </summary>
internal sealed class LoneAnonymousOperationRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3004", "Anonymous operation beside others", "This anonymous operation must be the only defined operation", FindingSeverity.Error, nameof(LoneAnonymousOperationRule));

    public override void VisitDocument(DocumentSyntax document, RuleContext context)
    {
        var operations = document.Operations.ToArray();
        foreach (var anonymous in operations.Where(operation => operation.Name is null && operations.Length > 1))
        {
            context.ReportAll(Descriptor, [SourceLocation.Of(document.Source, anonymous.Span)]);
        }
    }
}
