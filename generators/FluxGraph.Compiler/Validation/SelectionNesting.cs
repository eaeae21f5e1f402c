using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation;

/// <summary>
/// How deep selections are nested when the fragments that they spread are put in place. A file's own nesting is bounded
/// when it is read; what follows spreads from definition to definition with recursion asks here first.
/// </summary>
internal sealed class SelectionNesting(FragmentSet fragments)
{
    /// <summary>As deep as a selection set of one definition may be nested: recursion must end before the stack does.</summary>
    public const int MaximumDepth = 200;

    private readonly Dictionary<SelectionSetSyntax, Measure> _measures = [];

    /// <summary>Whether spreads lead back to where they began.</summary>
    public bool IsCyclic(DefinitionSyntax definition) => MeasureOf(definition).IsCyclic;

    /// <summary>Whether following all spreads could go deeper than is allowed. In a cycle each fragment counts once.</summary>
    public bool IsTooDeep(DefinitionSyntax definition)
    {
        var measure = MeasureOf(definition);
        return measure.IsCyclic
            ? fragments.ReachedFrom(SelectionSetOf(definition)!).Take(MaximumDepth + 1).Sum(fragment => LevelsOf(fragment.SelectionSet).Depth) > MaximumDepth
            : measure.Depth > MaximumDepth;
    }

    private Measure MeasureOf(DefinitionSyntax definition) =>
        SelectionSetOf(definition) is { } selectionSet ? MeasureOf(selectionSet) : default;

    private static SelectionSetSyntax? SelectionSetOf(DefinitionSyntax definition) =>
        (definition as OperationDefinitionSyntax)?.SelectionSet ?? (definition as FragmentDefinitionSyntax)?.SelectionSet;

    /// <summary>Measures what is spread before what spreads it, with a stack of its own.</summary>
    private Measure MeasureOf(SelectionSetSyntax start)
    {
        var entered = new HashSet<SelectionSetSyntax>();
        var waiting = new Stack<SelectionSetSyntax>();
        waiting.Push(start);
        while (waiting.Count > 0)
        {
            var selectionSet = waiting.Peek();
            if (_measures.ContainsKey(selectionSet))
            {
                waiting.Pop();
                continue;
            }

            var (depth, spreads) = LevelsOf(selectionSet);
            if (entered.Add(selectionSet))
            {
                foreach (var (name, _) in spreads)
                {
                    if (fragments.Find(name) is { } fragment && !_measures.ContainsKey(fragment.SelectionSet) && !entered.Contains(fragment.SelectionSet))
                    {
                        waiting.Push(fragment.SelectionSet);
                    }
                }
            }
            else
            {
                // What is spread and not measured yet is on the way: the spread closes a cycle.
                var isCyclic = false;
                foreach (var (name, level) in spreads)
                {
                    if (fragments.Find(name) is { } fragment)
                    {
                        var isMeasured = _measures.TryGetValue(fragment.SelectionSet, out var measure);
                        isCyclic |= !isMeasured || measure.IsCyclic;
                        depth = Math.Max(depth, level + measure.Depth);
                    }
                }

                _measures.Add(selectionSet, new Measure(depth, isCyclic));
                waiting.Pop();
            }
        }

        return _measures[start];
    }

    /// <summary>The depth of a selection set by itself, and its spreads with the level that each stands at.</summary>
    private static (int Depth, List<(string Name, int Level)> Spreads) LevelsOf(SelectionSetSyntax selectionSet)
    {
        var spreads = new List<(string Name, int Level)>();
        var deepest = 0;
        var waiting = new Stack<(SelectionSetSyntax SelectionSet, int Level)>();
        waiting.Push((selectionSet, 1));
        while (waiting.Count > 0)
        {
            var (current, level) = waiting.Pop();
            deepest = Math.Max(deepest, level);
            foreach (var selection in current.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadSyntax spread:
                        spreads.Add((spread.Name.Text, level));
                        break;
                    case InlineFragmentSyntax inline:
                        waiting.Push((inline.SelectionSet, level + 1));
                        break;
                    case FieldSyntax { SelectionSet: { } nested }:
                        waiting.Push((nested, level + 1));
                        break;
                }
            }
        }

        return (deepest, spreads);
    }

    private readonly record struct Measure(int Depth, bool IsCyclic);
}
