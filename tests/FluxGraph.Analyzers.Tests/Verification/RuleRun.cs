using FluxGraph.Analyzers.Tests.StandIns;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.Tests.Verification;

/// <summary>Runs one analyzer over a real compilation with ASP.NET Core and the properties of a project.</summary>
internal sealed class RuleRun(DiagnosticAnalyzer analyzer, AnalyzerConfigOptionsProvider properties)
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading.Tasks;
        global using FluxGraph;
        global using FluxGraph.FluxUltra;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>Further references, such as stand-ins for frameworks that are not installed.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    /// <summary>Further files of the project.</summary>
    public IReadOnlyList<string> OtherSources { get; init; } = [];

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public IReadOnlyList<string> PreprocessorSymbols { get; init; } = [];

    /// <summary>Asserts that exactly the marked places are found, all under the same id, and gives the findings in their order.</summary>
    public async Task<IReadOnlyList<Diagnostic>> VerifyAsync(string marked, string id, string path = "Consumer.cs")
    {
        var source = MarkedSource.Parse(marked);
        var findings = await FindAsync(source.Text, path);
        Assert.Equal(
            source.Spans.Select(span => (id, source.Text.Substring(span.Start, span.Length))),
            findings.Select(finding => (finding.Id, source.Text.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length))));
        return findings;
    }

    /// <summary>The findings; source that does not compile, or an exception of the analyzer, fails the test.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindAsync(string source, string path = "Consumer.cs")
    {
        var parsing = new CSharpParseOptions(preprocessorSymbols: PreprocessorSymbols);
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(GlobalUsings, parsing), CSharpSyntaxTree.ParseText(source, parsing, path), .. OtherSources.Select(other => CSharpSyntaxTree.ParseText(other, parsing))],
            [.. ServerReferences.All, .. References],
            new CSharpCompilationOptions(OutputKind, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], properties),
            onAnalyzerException: (exception, _, _) => failures.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var findings = await new CompilationWithAnalyzers(compilation, [analyzer], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return [.. findings.OrderBy(finding => finding.Location.SourceSpan.Start)];
    }
}
