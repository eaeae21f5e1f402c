using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Rules;

/// <summary>
/// A fragment does not spread itself, not even through others.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
/// </summary>
internal sealed class NoFragmentCyclesRule : DocumentRule
{
    public static readonly FindingDescriptor Descriptor = new(
        "FLUX3017", "Fragment that spreads itself", "Cannot spread fragment \"{0}\" within itself{1}", FindingSeverity.Error);

    public override void VisitFragment(FragmentDefinitionSyntax fragment, RuleContext context)
    {
        foreach (var spread in SpreadFinder.In(fragment.SelectionSet))
        {
            if (FindWay(spread.Name.Text, fragment.Name.Text, context.Fragments) is { } way)
            {
                var via = way.Count == 0 ? "" : $" via {string.Join(", ", way.Select(name => $"\"{name}\""))}";
                context.Report(Descriptor, spread.Span, fragment.Name.Text, via);
            }
        }
    }

    /// <summary>The fragments on the shortest way from one fragment to another, or null when no way leads there.</summary>
    private static List<string>? FindWay(string from, string to, FragmentSet fragments)
    {
        var cameFrom = new Dictionary<string, string?> { [from] = null };
        var waiting = new Queue<string>([from]);
        while (waiting.Count > 0)
        {
            var name = waiting.Dequeue();
            if (name == to)
            {
                return WalkBack(name, cameFrom);
            }

            foreach (var spread in fragments.Find(name) is { } fragment ? SpreadFinder.In(fragment.SelectionSet) : [])
            {
                if (!cameFrom.ContainsKey(spread.Name.Text))
                {
                    cameFrom.Add(spread.Name.Text, name);
                    waiting.Enqueue(spread.Name.Text);
                }
            }
        }

        return null;
    }

    private static List<string> WalkBack(string end, Dictionary<string, string?> cameFrom)
    {
        var way = new List<string>();
        for (var name = cameFrom[end]; name is not null; name = cameFrom[name])
        {
            way.Insert(0, name);
        }

        return way;
    }
}
