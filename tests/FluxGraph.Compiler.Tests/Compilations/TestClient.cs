using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Compilations;

/// <summary>Compiles a client whose files stand in a test.</summary>
internal static class TestClient
{
    public const string Folder = "/project/";

    public static ClientConfiguration Configure(string settings = """ "name": "TestClient", "scalars": { "Instant": "string" } """) => Assert.Single(
        (IEnumerable<ClientConfiguration>)ConfigurationReader.Read(new SourceDocument(
            Folder + ".graphqlrc.json",
            $$"""{ "schema": "schema.graphql", "extensions": { "fluxgraph": { {{settings}} } } }""")).Clients);

    /// <summary>Compiles documents, which are called <c>a.graphql</c>, <c>b.graphql</c> and so on, against a schema.</summary>
    public static CompiledClient Compile(string schema, params string[] documents) => Compile(Configure(), schema, documents);

    public static CompiledClient Compile(ClientConfiguration client, string schema, params string[] documents)
    {
        var schemaFile = new SourceDocument(Folder + "schema.graphql", schema);
        var files = documents.Select((text, index) => new SourceDocument($"{Folder}{(char)('a' + index)}.graphql", text)).ToArray();
        return new CompiledClient(GraphQLCompiler.Compile(client, "Tests", [schemaFile], files), [schemaFile, .. files]);
    }

    /// <summary>The findings in documents that are compiled against <see cref="HeroSchema"/>.</summary>
    public static IReadOnlyList<string> FindingsIn(params string[] documents) => Compile(HeroSchema.Text, documents).Findings;
}
