using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A fragment does not spread itself, not even through others.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
/// </summary>
internal sealed class NoFragmentCyclesRule : ClientRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3017",
        "Fragment that spreads itself",
        "Cannot spread fragment \"{0}\" within itself{1}",
        FindingSeverity.Error,
        nameof(NoFragmentCyclesRule));

    public override IEnumerable<Finding> Check(IReadOnlyList<DocumentOutline> documents)
    {
        var search = new Search(FragmentsOf(documents));
        foreach (var fragment in FragmentsOf(documents))
        {
            search.Visit(fragment);
        }

        return search.Findings;
    }

    /// <summary>A depth-first walk along the spreads. A spread that leads back to a fragment on the way closes a cycle.</summary>
    private sealed class Search(IEnumerable<DefinitionOutline> fragments)
    {
        private readonly Dictionary<string, DefinitionOutline> _fragments =
            fragments.GroupBy(fragment => fragment.Name).ToDictionary(same => same.Key, same => same.Last());

        private readonly HashSet<string> _visited = [];
        private readonly Dictionary<string, int> _depths = [];
        private readonly List<SpreadOutline> _way = [];

        public List<Finding> Findings { get; } = [];

        /// <summary>With a stack of its own: the way can be as long as there are fragments.</summary>
        public void Visit(DefinitionOutline start)
        {
            if (!_visited.Add(start.Name))
            {
                return;
            }

            var waiting = new Stack<(DefinitionOutline Fragment, int Next)>();
            waiting.Push((start, 0));
            _depths.Add(start.Name, 0);
            while (waiting.Count > 0)
            {
                var (fragment, next) = waiting.Pop();
                if (next > 0)
                {
                    _way.RemoveAt(_way.Count - 1);
                }

                if (next == fragment.Spreads.Length)
                {
                    _depths.Remove(fragment.Name);
                    continue;
                }

                var spread = fragment.Spreads[next];
                _way.Add(spread);
                waiting.Push((fragment, next + 1));
                if (_depths.TryGetValue(spread.Name, out var depth))
                {
                    Report(_way.GetRange(depth, _way.Count - depth));
                }
                else if (_fragments.TryGetValue(spread.Name, out var target) && _visited.Add(target.Name))
                {
                    _depths.Add(target.Name, _way.Count);
                    waiting.Push((target, 0));
                }
            }
        }

        private void Report(List<SpreadOutline> cycle)
        {
            var between = cycle.Take(cycle.Count - 1).Select(spread => $"\"{spread.Name}\"").ToArray();
            var via = between.Length == 0 ? "" : $" via {string.Join(", ", between)}";
            Findings.Add(Finding.Create(
                Descriptor,
                cycle[0].Location,
                cycle.Skip(1).Select(spread => spread.Location).ToEquatableArray(),
                cycle[cycle.Count - 1].Name,
                via));
        }
    }
}
