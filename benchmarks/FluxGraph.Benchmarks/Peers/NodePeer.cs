using System.Diagnostics;
using System.Globalization;

namespace FluxGraph.Benchmarks.Peers;

/// <summary>A peer that runs on Node: a script that measures itself and prints milliseconds.</summary>
internal static class NodePeer
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "benchmarks", "FluxGraph.Benchmarks", "Peers");

    public static TimeSpan Measure(string script, params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            throw new DirectoryNotFoundException($"Run 'npm install' in {Folder} first.");
        }

        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments]) { RedirectStandardOutput = true })!;
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0
            ? TimeSpan.FromMilliseconds(double.Parse(output, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{script} ended with {node.ExitCode}.");
    }
}
