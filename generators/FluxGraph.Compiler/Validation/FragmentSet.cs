using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation;

/// <summary>
/// The fragments that a document reaches, by name. Compares as their files and places do, so that a change to a
/// fragment concerns only the documents that reach it.
/// </summary>
public sealed class FragmentSet : IEquatable<FragmentSet>
{
    private readonly EquatableArray<FragmentIdentity> _identity;
    private readonly Dictionary<string, FragmentDefinitionSyntax> _byName = [];

    private FragmentSet(IEnumerable<FragmentDefinitionSyntax> fragments)
    {
        foreach (var fragment in fragments)
        {
            // Of two fragments with one name the last counts, as it does for the reference implementation.
            _byName[fragment.Name.Text] = fragment;
        }

        _identity = _byName.Values.Select(FragmentIdentity.Of).ToEquatableArray();
    }

    public IEnumerable<string> Names => _byName.Keys;

    public static FragmentSet Create(IEnumerable<FragmentDefinitionSyntax> fragments) => new(fragments);

    public FragmentDefinitionSyntax? Find(string name) => _byName.TryGetValue(name, out var fragment) ? fragment : null;

    /// <summary>Those of the fragments that a document's definitions spread, directly or through others.</summary>
    public FragmentSet ReachedFrom(DocumentSyntax document) => new(ReachedFrom(
        [
            .. document.Operations.Select(operation => operation.SelectionSet),
            .. document.Fragments.Select(fragment => fragment.SelectionSet),
        ]));

    /// <summary>Those of the fragments that selection sets spread, directly or through others, in the order in which they are met.</summary>
    public IEnumerable<FragmentDefinitionSyntax> ReachedFrom(params SelectionSetSyntax[] selectionSets)
    {
        var seen = new HashSet<string>();
        var waiting = new Queue<SelectionSetSyntax>(selectionSets);
        while (waiting.Count > 0)
        {
            foreach (var spread in SpreadFinder.In(waiting.Dequeue()))
            {
                if (seen.Add(spread.Name.Text) && Find(spread.Name.Text) is { } fragment)
                {
                    yield return fragment;
                    waiting.Enqueue(fragment.SelectionSet);
                }
            }
        }
    }

    public bool Equals(FragmentSet? other) => other is not null && _identity.Equals(other._identity);

    public override bool Equals(object? obj) => Equals(obj as FragmentSet);

    public override int GetHashCode() => _identity.GetHashCode();

    /// <summary>A fragment's own text and the name of its file: what else the file says is none of its spreads' concern.</summary>
    private sealed record FragmentIdentity(string Path, string Text)
    {
        public static FragmentIdentity Of(FragmentDefinitionSyntax fragment) =>
            new(fragment.Source.Path, fragment.Source.Text.Substring(fragment.Span.Start, fragment.Span.Length));
    }
}
