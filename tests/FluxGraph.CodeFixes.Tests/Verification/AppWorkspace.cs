using FluxGraph.Analyzers.KeySafety.ClientSide;
using FluxGraph.Analyzers.Tests.StandIns;
using FluxGraph.Analyzers.Tests.Verification;
using FluxGraph.CodeFixes.KeySafety.ClientSide;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.CodeFixes.Tests.Verification;

/// <summary>A Blazor WebAssembly project and the server of its solution, in memory.</summary>
internal sealed class AppWorkspace : EditedSolution
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

    private readonly ProjectId _client;
    private readonly DocumentId? _program;

    public AppWorkspace(string? serverProgram, params string[] clientSources)
        : base(new CallBackendFix(), ClientSideKeyAnalyzer.BrowserId)
    {
        if (serverProgram is not null)
        {
            var server = AddProject("Server", OutputKind.ConsoleApplication).AddDocument("Program.cs", serverProgram);
            _program = server.Id;
            Solution = server.Project.Solution;
        }

        var client = AddProject("Client", OutputKind.DynamicallyLinkedLibrary);
        _client = client.Id;
        Solution = AddSources(client, clientSources).Solution;
    }

    public async Task<string> ServerTextAsync() => (await Solution.GetDocument(_program!)!.GetTextAsync()).ToString().ReplaceLineEndings("\n");

    /// <summary>The findings of the client. A project that does not compile fails the test.</summary>
    public override async Task<IReadOnlyList<Diagnostic>> FindAsync()
    {
        foreach (var project in Solution.Projects)
        {
            Assert.Empty((await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        var compilation = (await Solution.GetProject(_client)!.GetCompilationAsync())!;
        var options = new AnalyzerOptions([], BuildProperties.Parse("UsingMicrosoftNETSdkBlazorWebAssembly=true"));
        return await compilation.WithAnalyzers([new ClientSideKeyAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    private Project AddProject(string name, OutputKind output) => Solution
        .AddProject(name, name, LanguageNames.CSharp)
        .WithMetadataReferences(ServerReferences.All)
        .WithCompilationOptions(new CSharpCompilationOptions(output, nullableContextOptions: NullableContextOptions.Enable))
        .AddDocument("Usings.cs", Usings).Project;
}
