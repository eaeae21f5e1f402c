using System.Globalization;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Semantics;

/// <summary>What an operation or fragment is called in C#.</summary>
/// <param name="Name">The name in GraphQL.</param>
/// <param name="TypeName">What its own types are called after.</param>
/// <param name="NestedPrefix">What the types of the selection sets inside it begin with.</param>
public sealed record DefinitionName(bool IsFragment, string Name, string TypeName, string NestedPrefix);

/// <summary>
/// Gives the definitions of a client their names in C#: Pascal case, as long as that tells them apart. Of two operations,
/// or two fragments, that differ in nothing but letter case and underscores, one stays as it is written
/// (<see cref="DistinctNames"/>). Where the types of a definition would be called like others, its names say what it is:
/// the client and the schema's types go first, then operations, then fragments. A name depends on names that collide
/// with it, and on nothing else.
/// </summary>
public sealed class DefinitionNames : IEquatable<DefinitionNames>
{
    private readonly Dictionary<(bool IsFragment, string Name), DefinitionName> _names = [];

    private DefinitionNames()
    {
    }

    /// <param name="sharedTypes">The names that the client and the schema's types have.</param>
    internal static DefinitionNames Create(IReadOnlyCollection<DocumentOutline> documents, NameClaims? sharedTypes = null, string client = "")
    {
        var result = new DefinitionNames();
        result.Add(documents, new NameClaims(sharedTypes), client);
        return result;
    }

    /// <summary>
    /// The same for a client that uses the fragments of another: they are called as they are there, and its own definitions
    /// yield to that client's.
    /// </summary>
    internal static DefinitionNames Create(
        IReadOnlyCollection<DocumentOutline> documents,
        string client,
        IReadOnlyCollection<DocumentOutline> sharedDocuments,
        NameClaims sharedTypes,
        string sharedClient)
    {
        var result = new DefinitionNames();
        var claims = new NameClaims(sharedTypes);
        result.Add(sharedDocuments, claims, sharedClient);
        foreach (var operation in result._names.Keys.Where(key => !key.IsFragment).ToArray())
        {
            result._names.Remove(operation);
        }

        claims.TryClaim(SharedTypeNames.OfClient(client));
        result.Add(documents, claims, client);
        return result;
    }

    /// <summary>The names that a document needs: those of its own definitions and of the fragments that it reaches.</summary>
    public EquatableArray<DefinitionName> Of(DocumentSyntax document, FragmentSet reached)
    {
        var operations = document.Operations.Select(operation => OperationName.Of(operation, document)).OfType<string>().Select(name => (false, name));
        var fragments = document.Fragments.Select(fragment => fragment.Name.Text).Concat(reached.Names).Select(name => (true, name));
        return operations.Concat(fragments).Distinct().Select(key => _names[key]).ToEquatableArray();
    }

    public bool Equals(DefinitionNames? other) =>
        other is not null
        && _names.Count == other._names.Count
        && _names.All(name => other._names.TryGetValue(name.Key, out var otherName) && name.Value.Equals(otherName));

    public override bool Equals(object? obj) => Equals(obj as DefinitionNames);

    public override int GetHashCode() => _names.Count;

    private void Add(IReadOnlyCollection<DocumentOutline> documents, NameClaims claims, string client)
    {
        foreach (var (operation, candidates) in Candidates(documents.SelectMany(document => (IEnumerable<DefinitionOutline>)document.Operations), "Operation"))
        {
            // The client has a property of the name.
            var name = candidates.First(name =>
                !GeneratedMembers.IsReservedForProperties(name)
                && !GeneratedMembers.IsAccessor(name)
                && name != client
                && name != "I" + client
                && claims.TryClaim(TypesOf(name, operation), FamiliesOf(name)));
            Add(new DefinitionName(IsFragment: false, operation.Name, name, name));
        }

        foreach (var (fragment, candidates) in Candidates(documents.SelectMany(document => (IEnumerable<DefinitionOutline>)document.Fragments), "Fragment"))
        {
            var name = candidates.First(name => claims.TryClaim(["I" + name, name + "FragmentReader"]));
            var prefix = candidates.SkipWhile(candidate => candidate != name).First(prefix => claims.TryClaim([], FamiliesOf(prefix)));
            Add(new DefinitionName(IsFragment: true, fragment.Name, name, prefix));
        }
    }

    /// <summary>A fragment that another client has too is a mistake, and counts as this one's.</summary>
    private void Add(DefinitionName name) => _names[(name.IsFragment, name.Name)] = name;

    /// <summary>Each definition with the names that it would like to have, those that are in Pascal case first.</summary>
    private static IEnumerable<(DefinitionOutline Definition, IEnumerable<string> Names)> Candidates(
        IEnumerable<DefinitionOutline> definitions, string mark)
    {
        DefinitionOutline[] distinct = [.. definitions.Where(definition => definition.Name.Length > 0).GroupBy(definition => definition.Name).Select(same => same.First())];
        var names = DistinctNames.Of([.. distinct.Select(definition => definition.Name)], Casing.ToPascalCase, name => name, _ => false);
        return Enumerable.Range(0, distinct.Length)
            .Select(i => (Definition: distinct[i], Name: names[i], Pascal: Casing.ToPascalCase(distinct[i].Name)))
            .OrderBy(named => named.Name == named.Pascal ? 0 : 1)
            .Select(named => (named.Definition, Candidates(named.Name, named.Pascal + mark)));
    }

    private static IEnumerable<string> Candidates(string name, string marked)
    {
        yield return name;
        yield return marked;
        for (var number = 2; ; number++)
        {
            yield return marked + number.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static string[] TypesOf(string name, DefinitionOutline operation) =>
        [$"{name}{operation.Type}", $"I{name}{operation.Type}", name + "Result", $"I{name}Result", name + "OperationReader"];

    /// <summary>What the types of the selection sets begin with.</summary>
    private static string[] FamiliesOf(string name) => [name + "_", $"I{name}_"];
}
