using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using FluxGraph.Analyzers.KeySafety;
using FluxGraph.Analyzers.Tests.StandIns;

namespace FluxGraph.Analyzers.Tests.Verification;

/// <summary>Runs <see cref="HardcodedApiKeyAnalyzer"/> over a real compilation.</summary>
internal static class AnalyzerRun
{
    private const string GlobalUsings = """
        global using System;
        global using System.Linq;
        global using System.Text;
        global using System.Threading.Tasks;
        global using FluxGraph;
        global using FluxGraph.FluxUltra;
        global using Microsoft.Extensions.Configuration;
        """;

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Prepend(GlobalUsings).Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"File{i}.cs")),
        StandInReferences.WithFluxGraph,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The findings; an exception of the analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => failures.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var findings = await new CompilationWithAnalyzers(compilation, [new HardcodedApiKeyAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return findings;
    }

    /// <summary>
    /// Asserts that exactly the marked places of the first source are found and that no finding repeats the key.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(string marked, params string[] otherSources)
    {
        var key = new FakeKey();
        var source = MarkedSource.Parse(key.WriteInto(marked));
        var compilation = Compile([source.Text, .. otherSources.Select(key.WriteInto)]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var findings = await AnalyzeAsync(compilation);

        Assert.Equal(
            source.Spans.Select(span => (HardcodedApiKeyAnalyzer.DiagnosticId, "File1.cs", source.Text.Substring(span.Start, span.Length), span)),
            findings
                .OrderBy(finding => finding.Location.SourceSpan.Start)
                .Select(finding => (
                    finding.Id,
                    finding.Location.SourceTree!.FilePath,
                    finding.Location.SourceTree.GetText().ToString(finding.Location.SourceSpan),
                    finding.Location.SourceSpan)));
        foreach (var finding in findings)
        {
            var said = string.Join('\n', [finding.ToString(), .. finding.Properties.Values]);
            Assert.All(key.Forms, form => Assert.DoesNotContain(form, said, StringComparison.OrdinalIgnoreCase));
        }

        return findings;
    }
}
