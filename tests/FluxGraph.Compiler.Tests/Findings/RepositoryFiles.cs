using System.Runtime.CompilerServices;

namespace FluxGraph.Compiler.Tests.Findings;

/// <summary>Files of the repository that say something about rules.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    public static string Read(string relativePath) => File.ReadAllText(PathOf(relativePath)).ReplaceLineEndings("\n");

    public static string PageOf(string rule) => Read($"docs/rules/{rule}.md");

    private static string FindRoot([CallerFilePath] string path = "")
    {
        var directory = new DirectoryInfo(Path.GetDirectoryName(path)!);
        while (!File.Exists(Path.Combine(directory.FullName, "FluxGraph.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException($"No solution above {path}.");
        }

        return directory.FullName;
    }
}
