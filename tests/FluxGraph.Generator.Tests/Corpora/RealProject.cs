using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Generator.Tests.Corpora;

/// <summary>A real schema with real operations, written by others. They stand beside the repository, not in it.</summary>
internal sealed record RealProject(string Name, IReadOnlyList<SourceDocument> Schema, IReadOnlyList<SourceDocument> Documents)
{
    private const string EnvironmentVariable = "FLUXGRAPH_CORPORA";

    public ClientConfiguration Client { get; } = ConfigurationReader.Read(new SourceDocument(
        "/corpus/.graphqlrc.json",
        """{ "schema": "schema.graphql", "documents": "ops/*.graphql", "extensions": { "fluxgraph": { "name": "CorpusClient", "namespace": "Corpus" } } }"""))
        .Clients[0];

    public static string? Folder { get; } = Find();

    public static string SkipReason =>
        $"The real projects are absent: they are looked for in ../shared/real beside the repository and where {EnvironmentVariable} points.";

    public static RealProject Load(string name)
    {
        var folder = Path.Combine(Folder!, name);
        return new RealProject(
            name,
            [new SourceDocument("/corpus/schema.graphql", File.ReadAllText(Path.Combine(folder, "schema.graphql")))],
            [
                .. Directory.EnumerateFiles(Path.Combine(folder, "ops"), "*.graphql").Order(StringComparer.Ordinal)
                    .Select(path => new SourceDocument($"/corpus/ops/{Path.GetFileName(path)}", File.ReadAllText(path))),
            ]);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(EnvironmentVariable) is { Length: > 0 } configured)
        {
            return configured;
        }

        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "FluxGraph.sln")))
            {
                var folder = Path.Combine(directory.Parent!.FullName, "shared", "real");
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }
}
