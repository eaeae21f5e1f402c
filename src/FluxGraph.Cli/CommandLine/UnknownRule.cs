using FluxGraph.Compiler.Text;

namespace FluxGraph.Cli;

/// <summary>What to say about the name of a rule that does not exist.</summary>
internal static class UnknownRule
{
    private const int MaximumNearNames = 3;

    /// <summary>Names the rules that have the text in their names, or else those spelled alike, or else all rules.</summary>
    public static string Describe(string name)
    {
        string[] near = [.. NamesWith(name)];
        if (near.Length == 0)
        {
            near = [.. NamesNear(name).Take(MaximumNearNames)];
        }

        return near.Length > 0
            ? $"There is no rule '{name}'; did you mean {string.Join(" or ", near)}?"
            : $"There is no rule '{name}'; the rules are {string.Join(", ", RuleNames.All)}.";
    }

    private static IEnumerable<string> NamesWith(string text) =>
        RuleNames.All.Where(name => text.Length > 1 && name.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> NamesNear(string name)
    {
        var candidates = RuleNames.All.ToList();
        while (Suggestion.Nearest(name, candidates) is { } nearest)
        {
            candidates.Remove(nearest);
            yield return nearest;
        }
    }
}
