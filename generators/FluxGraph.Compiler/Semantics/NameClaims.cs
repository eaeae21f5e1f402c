namespace FluxGraph.Compiler.Semantics;

/// <summary>
/// The names of C# types that are given away: single ones, and families of all that begin alike. Nobody who claims
/// names needs to know which members a family has or will have.
/// </summary>
/// <param name="outer">What was given away before.</param>
internal sealed class NameClaims(NameClaims? outer = null)
{
    private readonly HashSet<string> _names = [];

    /// <summary>What the names of a family begin with; an underscore is its end.</summary>
    private readonly HashSet<string> _families = [];

    /// <summary>What anything that is given away begins with, up to each of its underscores.</summary>
    private readonly HashSet<string> _beginnings = [];

    /// <summary>Takes all of the names and families, or none.</summary>
    public bool TryClaim(IReadOnlyCollection<string> names, params string[] families)
    {
        if (names.Any(IsTaken) || families.Any(IsFamilyTaken))
        {
            return false;
        }

        _names.UnionWith(names);
        _families.UnionWith(families);
        _beginnings.UnionWith(names.Concat(families).SelectMany(BeginningsOf));
        return true;
    }

    private bool IsTaken(string name) =>
        _names.Contains(name) || BeginningsOf(name).Any(_families.Contains) || outer is not null && outer.IsTaken(name);

    private bool IsFamilyTaken(string family) =>
        _beginnings.Contains(family) || BeginningsOf(family).Any(_families.Contains) || outer is not null && outer.IsFamilyTaken(family);

    private static IEnumerable<string> BeginningsOf(string name)
    {
        for (var i = name.IndexOf('_'); i >= 0; i = name.IndexOf('_', i + 1))
        {
            yield return name.Substring(0, i + 1);
        }
    }
}
