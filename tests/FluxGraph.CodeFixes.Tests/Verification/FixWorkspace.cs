using FluxGraph.Analyzers.KeySafety;
using FluxGraph.Analyzers.Tests.StandIns;
using FluxGraph.CodeFixes.KeySafety;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.CodeFixes.Tests.Verification;

/// <summary>A project with FluxGraph, and the keys that are hardcoded in it.</summary>
internal sealed class FixWorkspace : EditedSolution
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Text;
        global using FluxGraph;
        global using FluxGraph.FluxUltra;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.Hosting;
        """;

    private readonly ProjectId _projectId;

    private FixWorkspace(string usings, IReadOnlyList<string> sources)
        : base(new ReadApiKeyFromEnvironmentFix(), HardcodedApiKeyAnalyzer.DiagnosticId)
    {
        var project = Solution
            .AddProject("Consumer", "Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(StandInReferences.WithFluxGraph)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .AddDocument("Usings.cs", usings).Project;
        project = AddSources(project, sources);
        _projectId = project.Id;
        Solution = project.Solution;
    }

    public static FixWorkspace WithImplicitUsings(params string[] sources) => new(ImplicitUsings, sources);

    public static FixWorkspace WithoutUsings(params string[] sources) => new("", sources);

    /// <summary>The rule's findings, in the order of the source. Fails where the project does not compile, or warns of null.</summary>
    public override async Task<IReadOnlyList<Diagnostic>> FindAsync()
    {
        var compilation = (await Solution.GetProject(_projectId)!.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal)));
        var findings = await compilation.WithAnalyzers([new HardcodedApiKeyAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. findings.OrderBy(finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start)];
    }
}
