using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety.Files;
using FluxGraph.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.Tests.KeySafety.Files;

/// <summary>Runs <see cref="KeyFileAnalyzer"/> over files of a project.</summary>
internal static class AnalyzedFile
{
    /// <summary>
    /// Asserts that exactly the marked places of a file are found, by this rule and at their line and column, and that no
    /// finding repeats the key.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(string rule, string path, string marked, params (string Key, string Value)[] options)
    {
        var key = new FakeKey();
        var source = MarkedSource.Parse(key.WriteInto(marked));

        var findings = await AnalyzeAsync(path, source.Text, options);

        var lines = SourceText.From(source.Text).Lines;
        Assert.Equal(
            source.Spans.Select(span => (rule, path, lines.GetLinePositionSpan(span), span)),
            findings.Select(finding => (finding.Id, finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().Span, finding.Location.SourceSpan)));
        foreach (var finding in findings)
        {
            var said = string.Join('\n', [finding.ToString(), .. finding.Properties.Values]);
            Assert.All(key.Forms, form => Assert.DoesNotContain(form, said, StringComparison.OrdinalIgnoreCase));
        }

        return findings;
    }

    /// <summary>The findings in their order; an exception of the analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string path, string text, params (string Key, string Value)[] options)
    {
        var failures = new List<Exception>();
        var project = new AnalyzerOptions([new InMemoryText(path, text)], new Configured(options));
        var analysis = new CompilationWithAnalyzersOptions(
            project, (exception, _, _) => failures.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(CSharpCompilation.Create("Consumer"), [new KeyFileAnalyzer()], analysis).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return [.. found.OrderBy(finding => finding.Location.SourceSpan.Start)];
    }

    private sealed class Configured((string Key, string Value)[] options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new OptionValues(options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new OptionValues();
    }
}
