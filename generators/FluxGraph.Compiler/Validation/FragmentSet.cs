using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation;

/// <summary>
/// The fragments that a document reaches, by name. Compares as their files and places do, so that a change to a
/// fragment concerns only the documents that reach it.
/// </summary>
public sealed class FragmentSet : IEquatable<FragmentSet>
{
    private readonly Dictionary<string, FragmentDefinitionSyntax> _byName = [];
    private readonly Dictionary<SelectionSetSyntax, string[]> _spreads;
    private readonly Dictionary<string, string> _nearest;

    private FragmentSet(
        IEnumerable<FragmentDefinitionSyntax> fragments, Dictionary<SelectionSetSyntax, string[]> spreads, Dictionary<string, string> nearest)
    {
        _spreads = spreads;
        _nearest = nearest;
        foreach (var fragment in fragments)
        {
            // Of two fragments with one name the last counts, as it does for the reference implementation.
            _byName[fragment.Name.Text] = fragment;
        }
    }

    public IEnumerable<string> Names => _byName.Keys;

    public static FragmentSet Create(IEnumerable<FragmentDefinitionSyntax> fragments)
    {
        FragmentDefinitionSyntax[] all = [.. fragments];
        var spreads = new Dictionary<SelectionSetSyntax, string[]>();
        foreach (var fragment in all)
        {
            spreads.Add(fragment.SelectionSet, SpreadsIn(fragment.SelectionSet));
        }

        return new FragmentSet(all, spreads, nearest: []);
    }

    public FragmentDefinitionSyntax? Find(string name) => _byName.TryGetValue(name, out var fragment) ? fragment : null;

    /// <summary>Those of the fragments that a document's definitions spread, directly or through others.</summary>
    public FragmentSet ReachedFrom(DocumentSyntax document)
    {
        var unknown = new List<string>();
        SelectionSetSyntax[] selectionSets =
        [
            .. document.Operations.Select(operation => operation.SelectionSet),
            .. document.Fragments.Select(fragment => fragment.SelectionSet),
        ];
        FragmentDefinitionSyntax[] reached = [.. Walk(selectionSets, unknown)];
        var nearest = new Dictionary<string, string>();
        foreach (var name in unknown)
        {
            if (Suggestion.Nearest(name, _byName.Keys) is { } candidate)
            {
                nearest.Add(name, candidate);
            }
        }

        return new FragmentSet(reached, _spreads, nearest);
    }

    /// <summary>The name that was probably meant by one that no fragment has.</summary>
    public string? Nearest(string name) => _nearest.TryGetValue(name, out var nearest) ? nearest : null;

    /// <summary>Those of the fragments that selection sets spread, directly or through others, in the order in which they are met.</summary>
    public IEnumerable<FragmentDefinitionSyntax> ReachedFrom(params SelectionSetSyntax[] selectionSets) => Walk(selectionSets, unknown: null);

    /// <summary>All fragments, each behind those that it spreads as far as there is no cycle: whoever works with them in this order never goes deep.</summary>
    public IEnumerable<FragmentDefinitionSyntax> InnermostFirst()
    {
        var seen = new HashSet<string>();
        var open = new Stack<(FragmentDefinitionSyntax Fragment, bool AreSpreadsDone)>();
        foreach (var fragment in _byName.Values)
        {
            open.Push((fragment, AreSpreadsDone: false));
            while (open.Count > 0)
            {
                var (current, areSpreadsDone) = open.Pop();
                if (areSpreadsDone)
                {
                    yield return current;
                }
                else if (seen.Add(current.Name.Text))
                {
                    open.Push((current, AreSpreadsDone: true));
                    foreach (var spread in _spreads.TryGetValue(current.SelectionSet, out var known) ? known : SpreadsIn(current.SelectionSet))
                    {
                        if (Find(spread) is { } inner && !seen.Contains(spread))
                        {
                            open.Push((inner, AreSpreadsDone: false));
                        }
                    }
                }
            }
        }
    }

    public bool Equals(FragmentSet? other) =>
        other is not null && (ReferenceEquals(this, other) || (_byName.Count == other._byName.Count
                && _byName.All(pair => other.Has(pair.Value))
                && _nearest.Count == other._nearest.Count
                && _nearest.All(pair => other.Nearest(pair.Key) == pair.Value)));

    public override bool Equals(object? obj) => Equals(obj as FragmentSet);

    public override int GetHashCode() => _byName.Count;

    private IEnumerable<FragmentDefinitionSyntax> Walk(SelectionSetSyntax[] selectionSets, List<string>? unknown)
    {
        var seen = new HashSet<string>();
        var waiting = new Queue<SelectionSetSyntax>(selectionSets);
        while (waiting.Count > 0)
        {
            var selectionSet = waiting.Dequeue();
            foreach (var spread in _spreads.TryGetValue(selectionSet, out var known) ? known : SpreadsIn(selectionSet))
            {
                if (!seen.Add(spread))
                {
                    continue;
                }

                if (Find(spread) is { } fragment)
                {
                    yield return fragment;
                    waiting.Enqueue(fragment.SelectionSet);
                }
                else
                {
                    unknown?.Add(spread);
                }
            }
        }
    }

    /// <summary>Whether a fragment is here with the same text, in a file of the same name: what else the file says is none of its spreads' concern.</summary>
    private bool Has(FragmentDefinitionSyntax fragment) =>
        Find(fragment.Name.Text) is { } own
        && (ReferenceEquals(own, fragment)
            || (own.Source.Path == fragment.Source.Path
                && own.Span.Length == fragment.Span.Length
                && string.CompareOrdinal(own.Source.Text, own.Span.Start, fragment.Source.Text, fragment.Span.Start, own.Span.Length) == 0));

    private static string[] SpreadsIn(SelectionSetSyntax selectionSet) => [.. SpreadFinder.In(selectionSet).Select(spread => spread.Name.Text).Distinct()];
}
