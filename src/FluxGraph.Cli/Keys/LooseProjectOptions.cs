using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Cli;

/// <summary>What <c>.editorconfig</c> and <c>.globalconfig</c> say to analyzers, and what a build would.</summary>
internal sealed class LooseProjectOptions(AnalyzerConfigSet settings, bool isTestProject) : AnalyzerConfigOptionsProvider
{
    private readonly Values _global = new(settings.GlobalConfigOptions.AnalyzerOptions
        .SetItem("build_property.IsTestProject", isTestProject ? "true" : "false"));

    public override AnalyzerConfigOptions GlobalOptions => _global;

    /// <summary>How severe users say that rules are.</summary>
    public SyntaxTreeOptionsProvider Severities => new SeverityOptions(settings);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OptionsOf(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OptionsOf(textFile.Path);

    private Values OptionsOf(string path) => new(settings.GetOptionsForSourcePath(path).AnalyzerOptions, _global);

    private sealed class Values(IReadOnlyDictionary<string, string> values, AnalyzerConfigOptions? fallback = null) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return values.TryGetValue(key, out value) || (fallback is not null && fallback.TryGetValue(key, out value));
        }
    }

    private sealed class SeverityOptions(AnalyzerConfigSet settings) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            settings.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            settings.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
