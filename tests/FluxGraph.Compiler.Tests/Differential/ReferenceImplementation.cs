using System.Diagnostics;

namespace FluxGraph.Compiler.Tests.Differential;

/// <summary>graphql-js, as npm installs it beside the scripts that ask it.</summary>
internal static class ReferenceImplementation
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static string Repository { get; } = FindRepository();

    private static string Folder { get; } = Path.Combine(Repository, "tests", "FluxGraph.Compiler.Tests", "Differential");

    /// <summary>Skips the test, with the reason, where it is not installed.</summary>
    public static void SkipIfAbsent() => Skip.IfNot(
        Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")),
        "The reference implementation is absent: run 'npm install' in tests/FluxGraph.Compiler.Tests/Differential.");

    /// <summary>Runs one of the scripts to its end.</summary>
    public static async Task RunAsync(string script, params string[] arguments)
    {
        using var node = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments]) { RedirectStandardError = true })!;
        using var timeout = new CancellationTokenSource(Patience);
        var errors = await node.StandardError.ReadToEndAsync(timeout.Token);
        await node.WaitForExitAsync(timeout.Token);
        Assert.True(node.ExitCode == 0, errors);
    }

    private static string FindRepository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "FluxGraph.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
