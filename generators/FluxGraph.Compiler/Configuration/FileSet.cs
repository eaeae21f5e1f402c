using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Configuration;

/// <summary>The files that a configuration names: those that a pattern matches and no pattern behind an exclamation mark does.</summary>
/// <param name="Patterns">Normalised patterns with the configuration's directory in front.</param>
public sealed record FileSet(EquatableArray<string> Patterns, EquatableArray<string> ExcludedPatterns)
{
    public static FileSet Create(string directory, IEnumerable<string> patterns)
    {
        var all = patterns.ToArray();
        return new FileSet(
            all.Where(pattern => !IsExclusion(pattern)).Select(pattern => FilePath.Combine(directory, pattern)).ToEquatableArray(),
            all.Where(IsExclusion).Select(pattern => FilePath.Combine(directory, pattern.Substring(1))).ToEquatableArray());
    }

    public bool Contains(string normalizedPath) =>
        Patterns.Any(pattern => GlobPattern.IsMatch(pattern, normalizedPath))
        && !ExcludedPatterns.Any(pattern => GlobPattern.IsMatch(pattern, normalizedPath));

    private static bool IsExclusion(string pattern) => pattern.StartsWith("!", StringComparison.Ordinal);
}
