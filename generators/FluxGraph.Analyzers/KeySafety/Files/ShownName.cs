using FluxGraph.Analyzers.KeySafety.Classification;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>What a finding calls a value.</summary>
internal static class ShownName
{
    private const int LongestName = 80;
    private const string Hidden = "…";

    /// <summary>The name as configuration writes it, without what may be a key itself, or not a name at all.</summary>
    public static string Of(FileEntry entry, KeyGuard guard)
    {
        var names = entry.Path.Split(':').Select(name => IsSafe(name, guard) ? name : Hidden);
        var shown = string.Join(":", names);
        return shown.Length > LongestName ? Hidden + shown.Substring(shown.Length - LongestName) : shown;
    }

    private static bool IsSafe(string name, KeyGuard guard) => !name.Any(char.IsControl) && guard.StrengthOf(name) < KeyStrength.Strong;
}
