using System.IO.Enumeration;
using FluxGraph.Analyzers.KeySafety.Files;

namespace FluxGraph.Cli;

/// <summary>The files below a folder that can hold a key, and those that say how to look at them.</summary>
/// <param name="Sources">C#.</param>
/// <param name="Others">What the rules about files read.</param>
/// <param name="Projects">Project files.</param>
/// <param name="Settings">.editorconfig and .globalconfig.</param>
internal sealed record KeySearch(
    IReadOnlyList<string> Sources, IReadOnlyList<string> Others, IReadOnlyList<string> Projects, IReadOnlyList<string> Settings)
{
    /// <summary>Searches a folder, or takes one file.</summary>
    /// <param name="includeIgnored">Whether to take what Git ignores.</param>
    public static KeySearch In(string path, bool includeIgnored)
    {
        if (File.Exists(path))
        {
            return Of([path]);
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };
        var files = new FileSystemEnumerable<string>(path, static (ref entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref entry) => SkippedFolders.ShouldEnter(ref entry),
        };
        var found = Of([.. files.Order(StringComparer.Ordinal)]);
        return includeIgnored ? found : found.Without(GitIgnore.Find(path, [.. found.Sources, .. found.Others]));
    }

    private static KeySearch Of(IReadOnlyList<string> files) => new(
        [.. files.Where(file => HasExtension(file, ".cs"))],
        [.. files.Where(file => KeyFile.Of(file) is not null)],
        [.. files.Where(file => HasExtension(file, ".csproj"))],
        [.. files.Where(SettingsFiles.Is)]);

    private KeySearch Without(IReadOnlySet<string> ignored) => this with
    {
        Sources = [.. Sources.Where(file => !ignored.Contains(file))],
        Others = [.. Others.Where(file => !ignored.Contains(file))],
    };

    private static bool HasExtension(string file, string extension) => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
