using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety;
using FluxGraph.Analyzers.Tests.StandIns;
using FluxGraph.CodeFixes.KeySafety;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.CodeFixes.Tests.Verification;

/// <summary>A project in memory, in which findings are found and fixed as in an editor.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Text;
        global using FluxGraph;
        global using FluxGraph.FluxUltra;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.Hosting;
        """;

    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _projectId;
    private readonly List<DocumentId> _documentIds = [];

    private FixWorkspace(string usings, IReadOnlyList<string> sources)
    {
        var project = _workspace
            .AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(StandInReferences.WithFluxGraph)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .AddDocument("Usings.cs", usings).Project;
        foreach (var source in sources)
        {
            var document = project.AddDocument($"File{_documentIds.Count}.cs", source);
            _documentIds.Add(document.Id);
            project = document.Project;
        }

        _projectId = project.Id;
        Solution = project.Solution;
    }

    public Solution Solution { get; private set; }

    public static FixWorkspace WithImplicitUsings(params string[] sources) => new(ImplicitUsings, sources);

    public static FixWorkspace WithoutUsings(params string[] sources) => new("", sources);

    public async Task<string> TextAsync(int document = 0) =>
        (await Solution.GetDocument(_documentIds[document])!.GetTextAsync()).ToString();

    /// <summary>The rule's findings, in the order of the source. Fails where the project does not compile, or warns of null.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindAsync()
    {
        var compilation = (await Solution.GetProject(_projectId)!.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal)));
        var findings = await compilation.WithAnalyzers([new HardcodedApiKeyAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. findings.OrderBy(finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start)];
    }

    public async Task<IReadOnlyList<CodeAction>> OfferAsync(Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(Solution.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => actions.Add(action), CancellationToken.None);
        await new ReadApiKeyFromEnvironmentFix().RegisterCodeFixesAsync(context);
        return actions;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    public async Task FixAllAsync(string title)
    {
        var findings = await FindAsync();
        var provider = new ReadApiKeyFromEnvironmentFix();
        var action = await provider.GetFixAllProvider().GetFixAsync(new FixAllContext(
            Solution.GetDocument(_documentIds[0])!,
            provider,
            FixAllScope.Solution,
            title,
            ImmutableHashSet.Create(HardcodedApiKeyAnalyzer.DiagnosticId),
            new DiagnosticsByDocument(findings),
            CancellationToken.None));
        await ApplyAsync(action!);
    }

    public void Dispose() => _workspace.Dispose();
}
