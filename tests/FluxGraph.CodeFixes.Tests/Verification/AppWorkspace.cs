using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety.ClientSide;
using FluxGraph.Analyzers.Tests.StandIns;
using FluxGraph.Analyzers.Tests.Verification;
using FluxGraph.CodeFixes.KeySafety.ClientSide;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.CodeFixes.Tests.Verification;

/// <summary>A Blazor WebAssembly project and the server of its solution, in memory.</summary>
internal sealed class AppWorkspace : IDisposable
{
    private const string Usings = """
        global using System;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using FluxGraph;
        global using FluxGraph.FluxUltra;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _client;
    private readonly DocumentId? _program;
    private readonly List<DocumentId> _documents = [];

    public AppWorkspace(string? serverProgram, params string[] clientSources)
    {
        Solution = _workspace.CurrentSolution;
        if (serverProgram is not null)
        {
            var server = AddProject("Server", OutputKind.ConsoleApplication).AddDocument("Program.cs", serverProgram);
            _program = server.Id;
            Solution = server.Project.Solution;
        }

        var client = AddProject("Client", OutputKind.DynamicallyLinkedLibrary);
        _client = client.Id;
        foreach (var source in clientSources)
        {
            var document = client.AddDocument($"File{_documents.Count}.cs", source);
            _documents.Add(document.Id);
            client = document.Project;
        }

        Solution = client.Solution;
    }

    public Solution Solution { get; private set; }

    public async Task<string> ClientTextAsync(int document = 0) => (await Solution.GetDocument(_documents[document])!.GetTextAsync()).ToString();

    public async Task<string> ServerTextAsync() => (await Solution.GetDocument(_program!)!.GetTextAsync()).ToString().ReplaceLineEndings("\n");

    /// <summary>The findings of the client. A project that does not compile fails the test.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindAsync()
    {
        foreach (var project in Solution.Projects)
        {
            Assert.Empty((await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        var compilation = (await Solution.GetProject(_client)!.GetCompilationAsync())!;
        var options = new AnalyzerOptions([], BuildProperties.Parse("UsingMicrosoftNETSdkBlazorWebAssembly=true"));
        return await compilation.WithAnalyzers([new ClientSideKeyAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    public async Task<IReadOnlyList<CodeAction>> OfferAsync(Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(Solution.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => actions.Add(action), CancellationToken.None);
        await new CallBackendFix().RegisterCodeFixesAsync(context);
        return actions;
    }

    public async Task FixAllAsync(string title)
    {
        var findings = await FindAsync();
        var provider = new CallBackendFix();
        var action = await provider.GetFixAllProvider().GetFixAsync(new FixAllContext(
            Solution.GetDocument(_documents[0])!,
            provider,
            FixAllScope.Solution,
            title,
            ImmutableHashSet.Create("FLUX4010"),
            new DiagnosticsByDocument(findings),
            CancellationToken.None));
        await ApplyAsync(action!);
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    public void Dispose() => _workspace.Dispose();

    private Project AddProject(string name, OutputKind output) => Solution
        .AddProject(name, name, LanguageNames.CSharp)
        .WithMetadataReferences(ServerReferences.All)
        .WithCompilationOptions(new CSharpCompilationOptions(output, nullableContextOptions: NullableContextOptions.Enable))
        .AddDocument("Usings.cs", Usings).Project;
}
