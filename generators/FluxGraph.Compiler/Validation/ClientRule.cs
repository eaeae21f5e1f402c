using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Validation;

/// <summary>A rule about what all documents of a client are to each other.</summary>
internal abstract class ClientRule
{
    public abstract IEnumerable<Finding> Check(IReadOnlyList<DocumentOutline> documents);

    protected static IEnumerable<DefinitionOutline> OperationsOf(IEnumerable<DocumentOutline> documents) =>
        documents.SelectMany(document => (IEnumerable<DefinitionOutline>)document.Operations);

    protected static IEnumerable<DefinitionOutline> FragmentsOf(IEnumerable<DocumentOutline> documents) =>
        documents.SelectMany(document => (IEnumerable<DefinitionOutline>)document.Fragments);

    /// <summary>A finding for every second definition with a name: it is shown at the first, and the second is related.</summary>
    protected static IEnumerable<Finding> FindDuplicates(IEnumerable<DefinitionOutline> definitions, FindingDescriptor descriptor) =>
        from same in definitions.Where(definition => definition.Name.Length > 0).GroupBy(definition => definition.Name)
        let first = same.First()
        from other in same.Skip(1)
        select Finding.Create(descriptor, first.NameLocation, [other.NameLocation], same.Key, other.NameLocation.ToString());
}
