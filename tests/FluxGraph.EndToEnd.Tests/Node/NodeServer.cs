using System.Diagnostics;
using System.Reflection;

namespace FluxGraph.EndToEnd.Tests.Node;

/// <summary>graphql-yoga, graphql-sse, graphql-ws and subscriptions-transport-ws, as npm installs them beside the script that runs them.</summary>
internal sealed class NodeServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string Folder = Path.Combine(
        typeof(NodeServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ProjectFolder").Value!, "Node");

    private readonly Process _node;

    private NodeServer(Process node, Uri address) => (_node, Address) = (node, address);

    public Uri Address { get; }

    /// <summary>Starts the servers; skips the test, with the reason, where they are not installed.</summary>
    public static async Task<NodeServer> StartAsync()
    {
        Skip.IfNot(
            Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-ws")),
            "The servers are absent: run 'npm install' in tests/FluxGraph.EndToEnd.Tests/Node.");
        var node = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(Folder, "server.mjs"), Path.Combine(Folder, "..", "graphql", "schema.graphql")])
            {
                RedirectStandardOutput = true,
            })!;
        var port = await node.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return new NodeServer(node, new Uri($"http://127.0.0.1:{port}/"));
    }

    public async ValueTask DisposeAsync()
    {
        _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }
}
