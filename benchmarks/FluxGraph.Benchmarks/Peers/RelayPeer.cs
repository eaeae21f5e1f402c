using FluxGraph.Benchmarks.Corpora;

namespace FluxGraph.Benchmarks.Peers;

/// <summary>relay-compiler, started as the native program that its npm package brings, without the Node around it.</summary>
internal sealed record RelayPeer(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    public const string Version = "21.0.1";

    /// <summary>What relay-compiler refuses though the specification allows it: a field aliased to "id", and a query of the schema.</summary>
    private static readonly string[] Refused = ["_GetChannelOperands", "EventsIntrospection"];

    /// <summary>Writes down a project as relay-compiler wants it: a JavaScript module for every operation and fragment, named after it.</summary>
    public static RelayPeer Prepare(RealProject project, DirectoryInfo folder)
    {
        NodePeer.Run("relay.mjs", [project.Folder, folder.FullName, .. Refused]);
        var package = Path.Combine(NodePeer.Folder, "node_modules", "relay-compiler");
        var program = Path.Combine(package, OperatingSystem.IsWindows() ? "win-x64/relay.exe" : OperatingSystem.IsMacOS() ? "macos-arm64/relay" : "linux-x64/relay");
        return new RelayPeer(program, ["relay.config.json"], folder.FullName);
    }

    /// <summary>Takes away what a run has written, so that the next one writes it again.</summary>
    public void Clean()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "artifacts")))
        {
            File.Delete(file);
        }
    }
}
