using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A subscription asks for one event.
/// <see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>
/// </summary>
internal sealed class SingleFieldSubscriptionsRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3005", "Subscription with several fields", "{0} {1}", FindingSeverity.Error, nameof(SingleFieldSubscriptionsRule));

    public override void VisitOperation(OperationDefinitionSyntax operation, RuleContext context)
    {
        if (operation.Type != OperationType.Subscription || context.Schema.FindRoot(operation.Type) is not { } root)
        {
            return;
        }

        var name = operation.Name is { } known ? $"Subscription \"{known.Text}\"" : "Anonymous Subscription";
        var fields = RootFields.Collect(operation, root, context);
        if (fields.Count > 1)
        {
            context.ReportAll(Descriptor, fields.Skip(1).SelectMany(same => same), name, "must select only one top level field");
        }

        foreach (var same in fields.Where(same => same.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            context.ReportAll(Descriptor, same, name, "must not select an introspection top level field");
        }
    }
}
