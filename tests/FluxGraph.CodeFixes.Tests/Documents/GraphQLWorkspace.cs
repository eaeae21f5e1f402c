using System.Collections.Immutable;
using FluxGraph.Analyzers.Documents;
using FluxGraph.CodeFixes.Documents;
using FluxGraph.CodeFixes.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.CodeFixes.Tests.Documents;

/// <summary>A project with GraphQL files, in which findings are found and corrected as in an editor.</summary>
internal sealed class GraphQLWorkspace : IDisposable
{
    public const string Schema = """
        type Query { hero(id: ID!): Character search(text: String! first: Int = 10): [SearchResult!]! heroes(filter: Filter, episode: Episode): [Character!]! }
        interface Character { id: ID! name: String! friends(first: Int!): [Character] }
        type Human implements Character { id: ID! name: String! friends(first: Int!): [Character] height: Float old: Int @deprecated }
        type Droid implements Character { id: ID! name: String! friends(first: Int!): [Character] primaryFunction: String modelNumber: String }
        type Starship { id: ID! length: Float crew: [Character!]! }
        union SearchResult = Human | Droid | Starship
        input Filter { name: String }
        enum Episode { JEDI EMPIRE }
        directive @cache(ttl: Int!) on FIELD
        """;

    private const string Configuration = """{ "schema": "schema.graphql", "documents": "operations/*.graphql" }""";

    private const string AnalyzerConfiguration = """
        is_global = true
        fluxgraph_findings = analyzer

        [/project/.graphqlrc.json]
        build_metadata.AdditionalFiles.FluxGraphRole = Configuration
        """;

    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _projectId;

    /// <param name="documents">Their texts; they are called A, B and so on.</param>
    public GraphQLWorkspace(params string[] documents)
    {
        var project = _workspace.AddProject("Project", LanguageNames.CSharp);
        project = project.AddAnalyzerConfigDocument("Project.globalconfig", SourceText.From(AnalyzerConfiguration), filePath: "/project/Project.globalconfig").Project;
        project = AddFile(project, ".graphqlrc.json", Configuration);
        project = AddFile(project, "schema.graphql", Schema);
        for (var i = 0; i < documents.Length; i++)
        {
            project = AddFile(project, $"operations/{(char)('A' + i)}.graphql", documents[i]);
        }

        _projectId = project.Id;
        Solution = project.Solution;
    }

    private Solution Solution { get; set; }

    private Project Project => Solution.GetProject(_projectId)!;

    public async Task<string> TextAsync(string name = "A") => (await DocumentOf($"/project/operations/{name}.graphql").GetTextAsync()).ToString();

    public async Task<IReadOnlyList<Diagnostic>> FindAsync()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        var findings = await compilation.WithAnalyzers([new GraphQLDocumentAnalyzer()], Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(findings, finding => finding.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. findings.OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>What an editor offers for a finding.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferAsync(Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(
            DocumentOf(finding.Location.GetLineSpan().Path), finding, (action, _) => actions.Add(action), CancellationToken.None);
        await new GraphQLCorrectionFix().RegisterCodeFixesAsync(context);
        return actions;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>Applies a kind of correction everywhere.</summary>
    public async Task CorrectAllAsync(string key)
    {
        var findings = await FindAsync();
        var provider = new GraphQLCorrectionFix();
        var action = await provider.GetFixAllProvider().GetFixAsync(new FixAllContext(
            Project,
            provider,
            FixAllScope.Project,
            key,
            findings.Select(finding => finding.Id).ToImmutableHashSet(),
            new DiagnosticsByDocument(findings),
            CancellationToken.None));
        await ApplyAsync(action!);
    }

    public void Dispose() => _workspace.Dispose();

    private TextDocument DocumentOf(string path) => Project.AdditionalDocuments.Single(document => document.FilePath == path);

    private static Project AddFile(Project project, string path, string text) =>
        project.AddAdditionalDocument(path, SourceText.From(text), filePath: "/project/" + path).Project;
}
