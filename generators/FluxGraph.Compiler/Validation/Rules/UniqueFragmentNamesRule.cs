using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// Fragments have names of their own, in all documents of a client.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>
/// </summary>
internal sealed class UniqueFragmentNamesRule : ClientRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3012",
        "Fragment name used twice",
        "There can be only one fragment named \"{0}\"; the other one is at {1}",
        FindingSeverity.Error,
        nameof(UniqueFragmentNamesRule));

    public override IEnumerable<Finding> Check(IReadOnlyList<DocumentOutline> documents) =>
        FindDuplicates(FragmentsOf(documents), Descriptor);
}
