using System.Text.Json;

namespace FluxGraph.Compiler.Tests.Conformance;

/// <summary>The reference implementation's cases. They stand beside the repository, not in it.</summary>
internal static class ConformanceFolder
{
    private const string EnvironmentVariable = "FLUXGRAPH_CONFORMANCE";

    private static readonly string? Path = Find();

    /// <summary>The cases of a file; the test is skipped, with the reason, where the folder is absent.</summary>
    public static IReadOnlyList<JsonElement> ReadCases(string file)
    {
        Skip.If(
            Path is null,
            $"The reference implementation's cases are absent: they are looked for in ../shared/conformance beside the repository and where {EnvironmentVariable} points.");
        using var document = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Path!, file)));
        return [.. document.RootElement.GetProperty("cases").Clone().EnumerateArray()];
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(EnvironmentVariable) is { Length: > 0 } configured)
        {
            return configured;
        }

        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(directory.FullName, "FluxGraph.sln")))
            {
                var folder = System.IO.Path.Combine(directory.Parent!.FullName, "shared", "conformance");
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }
}
