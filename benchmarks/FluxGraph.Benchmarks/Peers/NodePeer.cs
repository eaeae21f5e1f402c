using System.Diagnostics;
using System.Globalization;

namespace FluxGraph.Benchmarks.Peers;

/// <summary>Scripts that run on Node. Those that are peers measure themselves and print milliseconds.</summary>
internal static class NodePeer
{
    public static readonly string Folder = Path.Combine(RepositoryFolder.Path, "benchmarks", "FluxGraph.Benchmarks", "Peers");

    public static TimeSpan Measure(string script, params string[] arguments) =>
        TimeSpan.FromMilliseconds(double.Parse(Run(script, arguments), CultureInfo.InvariantCulture));

    /// <summary>Runs a script; what it printed.</summary>
    public static string Run(string script, string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            throw new DirectoryNotFoundException($"Run 'npm install' in {Folder} first.");
        }

        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments]) { RedirectStandardOutput = true })!;
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{script} ended with {node.ExitCode}.");
    }
}
