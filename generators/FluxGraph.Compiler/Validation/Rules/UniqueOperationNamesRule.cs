using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// Operations have names of their own, in all documents of a client.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
/// </summary>
internal sealed class UniqueOperationNamesRule : ClientRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3003",
        "Operation name used twice",
        "There can be only one operation named \"{0}\"; the other one is at {1}",
        FindingSeverity.Error,
        nameof(UniqueOperationNamesRule));

    public override IEnumerable<Finding> Check(IReadOnlyList<DocumentOutline> documents) =>
        FindDuplicates(OperationsOf(documents), Descriptor);
}
