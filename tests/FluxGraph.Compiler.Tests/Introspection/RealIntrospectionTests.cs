using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Tests.Differential;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;
using Xunit.Abstractions;

namespace FluxGraph.Compiler.Tests.Introspection;

/// <summary>A schema is the same whether its file is in the language of GraphQL or what the reference implementation answers.</summary>
public sealed class RealIntrospectionTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fluxgraph-introspection-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Schemas { get; } =
        ["tests/FluxGraph.EndToEnd.Tests/graphql/schema.graphql", "real/github", "real/saleor", "real/shopify-storefront"];

    [SkippableTheory]
    [MemberData(nameof(Schemas))]
    public async Task A_schema_is_the_same_from_its_introspection(string schema)
    {
        ReferenceImplementation.SkipIfAbsent();
        var (schemaPath, documents) = Find(schema);
        var answer = Path.Combine(_folder.FullName, "schema.json");
        await ReferenceImplementation.RunAsync("introspect.mjs", schemaPath, answer);
        var written = new SourceDocument("/project/schema.graphql", await File.ReadAllTextAsync(schemaPath));
        var introspected = new SourceDocument("/project/schema.json", await File.ReadAllTextAsync(answer));

        var fromText = Schema.Create([SchemaFile.Parse(written)]);
        var fromAnswer = Schema.Create([SchemaFile.Parse(introspected)]);

        Assert.Empty(SchemaValidator.Validate(fromAnswer).Select(finding => finding.ToString()));
        // Of a field that is defined twice the reference implementation takes the last definition, a build the first.
        var twice = SchemaValidator.Validate(fromText, ["UniqueFieldDefinitionNamesRule"]).Select(finding => finding.Message.Split('"')[1].Replace(".", ": ", StringComparison.Ordinal)).ToArray();
        string[] lines = [.. SchemaDescription.Of(fromText).Where(IsDefinedOnce)];
        Assert.Equal(lines, SchemaDescription.Of(fromAnswer).Where(IsDefinedOnce));
        output.WriteLine($"{introspected.Text.Length} characters of JSON, {lines.Length} things compared, {documents.Count} documents compiled");

        // And so is the client.
        var generated = Compile(introspected, documents);
        Assert.Equal(Compile(written, documents), generated);
        Assert.Equal(documents.Count > 0, generated.Count > 0);

        bool IsDefinedOnce(string line) => !twice.Any(field => line.StartsWith(field + "(", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Compile(SourceDocument schema, IReadOnlyList<SourceDocument> documents)
    {
        var client = ConfigurationReader.Read(new SourceDocument(
            "/project/.graphqlrc.json", """{ "schema": ["schema.graphql", "schema.json"], "documents": "ops/*.graphql" }""")).Clients[0];
        return documents.Count == 0 ? [] : [.. GraphQLCompiler.Compile(client, "Tests", [schema], documents).Files.Select(file => file.HintName + file.Text)];
    }

    private static (string Schema, IReadOnlyList<SourceDocument> Documents) Find(string name)
    {
        if (!name.StartsWith("real/", StringComparison.Ordinal))
        {
            return (Path.Combine(ReferenceImplementation.Repository, name), []);
        }

        var real = Environment.GetEnvironmentVariable("FLUXGRAPH_CORPORA") is { Length: > 0 } configured
            ? configured
            : Path.Combine(Path.GetDirectoryName(ReferenceImplementation.Repository)!, "shared", "real");
        var folder = Path.Combine(real, name["real/".Length..]);
        Skip.IfNot(Directory.Exists(folder), $"The real projects are absent: {folder} does not exist.");
        return (
            Path.Combine(folder, "schema.graphql"),
            [
                .. Directory.EnumerateFiles(Path.Combine(folder, "ops"), "*.graphql").Order(StringComparer.Ordinal)
                    .Select(path => new SourceDocument($"/project/ops/{Path.GetFileName(path)}", File.ReadAllText(path))),
            ]);
    }
}
