using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Cli;

/// <summary>The files in which users say how analyzers work.</summary>
internal static class SettingsFiles
{
    private const string EditorConfig = ".editorconfig";
    private const string GlobalConfig = ".globalconfig";

    public static bool Is(string file) => Path.GetFileName(file) is EditorConfig or GlobalConfig;

    /// <summary>What holds for the files of a folder: its own settings, those above it, and of those below it what is said for single files.</summary>
    public static AnalyzerConfigSet Read(string folder, IEnumerable<string> below)
    {
        var files = below.Where(file => Path.GetFileName(file) == EditorConfig).Concat(Above(folder)).Distinct(StringComparer.Ordinal);
        return AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(File.ReadAllText(file), file)).ToImmutableArray());
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            foreach (var name in new[] { EditorConfig, GlobalConfig })
            {
                var file = Path.Combine(current, name);
                if (File.Exists(file))
                {
                    yield return file;
                }
            }
        }
    }
}
