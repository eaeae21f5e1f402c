using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Benchmarks.Corpora;

/// <summary>A real schema with real operations, written by others. They stand beside the repository, not in it.</summary>
internal sealed record RealProject(string Name, string Folder, SourceDocument Schema, IReadOnlyList<SourceDocument> Documents)
{
    private const string EnvironmentVariable = "FLUXGRAPH_CORPORA";

    public const string Configuration =
        """{ "schema": "schema.graphql", "documents": "ops/*.graphql", "extensions": { "fluxgraph": { "name": "CorpusClient", "namespace": "Corpus" } } }""";

    public ClientConfiguration Client { get; } = ConfigurationReader.Read(new SourceDocument("/corpus/.graphqlrc.json", Configuration)).Clients[0];

    public static RealProject Load(string name)
    {
        var folder = Path.Combine(FindFolder(), name);
        return new RealProject(
            name,
            folder,
            new SourceDocument("/corpus/schema.graphql", File.ReadAllText(Path.Combine(folder, "schema.graphql"))),
            [
                .. Directory.EnumerateFiles(Path.Combine(folder, "ops"), "*.graphql").Order(StringComparer.Ordinal)
                    .Select(path => new SourceDocument($"/corpus/ops/{Path.GetFileName(path)}", File.ReadAllText(path))),
            ]);
    }

    private static string FindFolder()
    {
        if (Environment.GetEnvironmentVariable(EnvironmentVariable) is { Length: > 0 } configured)
        {
            return configured;
        }

        var folder = Path.Combine(Path.GetDirectoryName(RepositoryFolder.Path)!, "shared", "real");
        return Directory.Exists(folder)
            ? folder
            : throw new DirectoryNotFoundException($"The real projects are absent: they are looked for at {folder} and where {EnvironmentVariable} points.");
    }
}
