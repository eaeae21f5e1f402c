using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation;

/// <summary>The names that a document gives to the client as a whole, with their places.</summary>
public sealed record DefinedNames(EquatableArray<DefinedName> Operations, EquatableArray<DefinedName> Fragments)
{
    public static DefinedNames Of(DocumentSyntax document) => new(
        document.Operations.Where(operation => operation.Name is not null)
            .Select(operation => DefinedName.Of(operation, operation.Name!.Value)).ToEquatableArray(),
        document.Fragments.Select(fragment => DefinedName.Of(fragment, fragment.Name)).ToEquatableArray());
}

/// <summary>A name where it is defined.</summary>
public sealed record DefinedName(string Name, SourceLocation Location)
{
    public static DefinedName Of(DefinitionSyntax definition, NameSyntax name) =>
        new(name.Text, SourceLocation.Of(definition.Source, name.Span));
}

/// <summary>
/// Operations and fragments have names of their own in all documents of a client.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>
/// </summary>
public static class UniqueNames
{
    public static readonly FindingDescriptor DuplicateOperation = new(
        "FLUX3003",
        "Operation name used twice",
        "There can be only one operation named \"{0}\"; the other one is at {1}",
        FindingSeverity.Error);

    public static readonly FindingDescriptor DuplicateFragment = new(
        "FLUX3012",
        "Fragment name used twice",
        "There can be only one fragment named \"{0}\"; the other one is at {1}",
        FindingSeverity.Error);

    public static EquatableArray<Finding> Check(IEnumerable<DefinedNames> documents)
    {
        var all = documents.ToArray();
        return Check(all.SelectMany(names => (IEnumerable<DefinedName>)names.Operations), DuplicateOperation)
            .Concat(Check(all.SelectMany(names => (IEnumerable<DefinedName>)names.Fragments), DuplicateFragment))
            .ToEquatableArray();
    }

    /// <summary>Of each name the definition that code is generated for: the first.</summary>
    public static HashSet<DefinedName> First(IEnumerable<DefinedName> names) =>
        [.. names.GroupBy(name => name.Name).Select(same => same.First())];

    private static IEnumerable<Finding> Check(IEnumerable<DefinedName> names, FindingDescriptor descriptor)
    {
        var first = new Dictionary<string, SourceLocation>();
        foreach (var name in names)
        {
            if (first.TryGetValue(name.Name, out var other))
            {
                yield return Finding.Create(descriptor, name.Location, name.Name, other.ToString());
            }
            else
            {
                first.Add(name.Name, name.Location);
            }
        }
    }
}
