using System.Collections.Immutable;
using FluxGraph.Analyzers.Documents;
using FluxGraph.Analyzers.Tests.Verification;
using FluxGraph.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.Tests.Documents;

/// <summary>A project with GraphQL files, as a host hands it to analyzers and generators.</summary>
internal sealed class AnalyzedProject
{
    public const string Schema = """
        type Query { hero(id: ID): Character }
        interface Character { id: ID! name: String! friends(first: Int!): [Character] }
        type Droid implements Character { id: ID! name: String! friends(first: Int!): [Character] primaryFunction: String }
        """;

    private const string Configuration = """
        { "schema": "schema.graphql", "documents": "operations/*.graphql", "extensions": { "fluxgraph": { "name": "TestClient" } } }
        """;

    private readonly SortedDictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private readonly bool _isLive;

    /// <param name="isLive">Whether the host analyses while one types.</param>
    public AnalyzedProject(bool isLive, params (string Name, string Text)[] documents)
    {
        _isLive = isLive;
        Write(".graphqlrc.json", Configuration);
        Write("schema.graphql", Schema);
        foreach (var (name, text) in documents)
        {
            Write($"operations/{name}.graphql", text);
        }
    }

    /// <summary>A state of the project, as a compilation sees it.</summary>
    public AnalyzerOptions Options => new([.. _files.Values], new Configured(_isLive));

    public void Write(string path, string text) => _files["/project/" + path] = new InMemoryText("/project/" + path, text);

    /// <summary>What the analyzer finds, as <c>operations/A.graphql(1,9): FLUX3006</c>; an exception fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            Options, (exception, _, _) => failures.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(Compile(), [new GraphQLDocumentAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return found;
    }

    /// <summary>What the generator reports.</summary>
    public ImmutableArray<Diagnostic> Generate()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new GraphQLClientGenerator().AsSourceGenerator()], _files.Values, CSharpParseOptions.Default, new Configured(_isLive));
        return driver.RunGenerators(Compile()).GetRunResult().Diagnostics;
    }

    public static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path["/project/".Length..]}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id}";
    }

    private static CSharpCompilation Compile() => CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Program;")]);

    private sealed class Configured(bool isLive) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = isLive ? new OptionValues(("fluxgraph_findings", "analyzer")) : new OptionValues();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new OptionValues();

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path.EndsWith(".graphqlrc.json", StringComparison.Ordinal)
            ? new OptionValues(("build_metadata.AdditionalFiles.FluxGraphRole", "Configuration"))
            : new OptionValues();
    }
}
