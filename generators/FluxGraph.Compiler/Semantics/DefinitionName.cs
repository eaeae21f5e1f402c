using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Semantics;

/// <summary>What an operation or fragment is called in C#.</summary>
/// <param name="Name">The name in the document.</param>
/// <param name="TypeName">What its own types are called after.</param>
/// <param name="NestedPrefix">What the types of the selection sets inside it begin with.</param>
public sealed record DefinitionName(bool IsFragment, string Name, string TypeName, string NestedPrefix);

/// <summary>
/// Gives the definitions of a client their names in C#: Pascal case, as long as that tells them apart. Where two
/// operations, or two fragments, differ in nothing but letter case and underscores, those that are not in Pascal case
/// already stay as they are written. Operations and fragments may share a name in GraphQL, and a fragment may be called
/// like an operation's result; then the fragment's types say that they are a fragment's. A name depends on names that collide with it, and on nothing else.
/// </summary>
public sealed class DefinitionNames : IEquatable<DefinitionNames>
{
    /// <summary>What the types of an operation as a whole end with.</summary>
    private static readonly string[] OperationSuffixes = ["Result", "Query", "Mutation", "Subscription"];

    private readonly Dictionary<(bool IsFragment, string Name), DefinitionName> _names = [];

    private DefinitionNames()
    {
    }

    public static DefinitionNames Create(IReadOnlyCollection<DocumentOutline> documents)
    {
        var result = new DefinitionNames();
        var operations = TypeNames(documents.SelectMany(document => (IEnumerable<DefinitionOutline>)document.Operations).Where(operation => operation.Name.Length > 0));
        var taken = new HashSet<string>(operations.Values.SelectMany(name => OperationSuffixes.Select(suffix => name + suffix)));
        var nested = new HashSet<string>(operations.Values);
        foreach (var operation in operations)
        {
            result.Add(new DefinitionName(IsFragment: false, operation.Key, operation.Value, operation.Value));
        }

        foreach (var fragment in TypeNames(documents.SelectMany(document => (IEnumerable<DefinitionOutline>)document.Fragments)))
        {
            var marked = fragment.Value + "Fragment";
            result.Add(new DefinitionName(
                IsFragment: true,
                fragment.Key,
                taken.Contains(fragment.Value) ? marked : fragment.Value,
                taken.Contains(fragment.Value) || nested.Contains(fragment.Value) ? marked : fragment.Value));
        }

        return result;
    }

    /// <summary>The names that a document needs: those of its own definitions and of the fragments that it reaches.</summary>
    public EquatableArray<DefinitionName> Of(DocumentSyntax document, FragmentSet reached)
    {
        var operations = document.Operations.Where(operation => operation.Name is not null).Select(operation => (false, operation.Name!.Value.Text));
        var fragments = document.Fragments.Select(fragment => fragment.Name.Text).Concat(reached.Names).Select(name => (true, name));
        return operations.Concat(fragments).Distinct().Select(key => _names[key]).ToEquatableArray();
    }

    public bool Equals(DefinitionNames? other) =>
        other is not null
        && _names.Count == other._names.Count
        && _names.All(name => other._names.TryGetValue(name.Key, out var otherName) && name.Value.Equals(otherName));

    public override bool Equals(object? obj) => Equals(obj as DefinitionNames);

    public override int GetHashCode() => _names.Count;

    private void Add(DefinitionName name) => _names.Add((name.IsFragment, name.Name), name);

    private static Dictionary<string, string> TypeNames(IEnumerable<DefinitionOutline> definitions)
    {
        var result = new Dictionary<string, string>();
        foreach (var same in definitions.Select(definition => definition.Name).Distinct().GroupBy(Casing.ToPascalCase))
        {
            var names = same.ToArray();
            foreach (var name in names)
            {
                result.Add(name, names.Length == 1 ? same.Key : name);
            }
        }

        return result;
    }
}
