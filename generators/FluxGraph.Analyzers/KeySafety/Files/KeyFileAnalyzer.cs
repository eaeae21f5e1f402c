using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>
/// FLUX4004: a key stands in a file of the project. FLUX4012: it stands in one that browsers get.
/// </summary>
/// <remarks>
/// It looks at whatever the compiler was handed as an additional file, and tells by the path what a file is. The text of
/// the key appears nowhere in the finding.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyFileAnalyzer : DiagnosticAnalyzer
{
    public const string FileDiagnosticId = "FLUX4004";
    public const string PublicFileDiagnosticId = "FLUX4012";

    internal static readonly DiagnosticDescriptor FileRule = new(
        FileDiagnosticId,
        title: "A key stands in a file of the project",
        messageFormat: "'{0}' holds a key, which everyone who gets this file can read; keep it in user secrets while developing, and in the environment or a vault in production",
        category: "KeySafety",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Configuration files are committed and published like the source: a key in one of them reaches everyone who has the repository, its history or what is deployed.",
        helpLinkUri: "https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4004.md");

    internal static readonly DiagnosticDescriptor PublicFileRule = new(
        PublicFileDiagnosticId,
        title: "A key is sent to browsers",
        messageFormat: "'{0}' holds a key in a file that browsers get, where every visitor can read it; keep the key on the server, and let the page call the server",
        category: "KeySafety",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whatever a browser gets, its user can read. A key in a page, a script or a file below wwwroot is known to every visitor.",
        helpLinkUri: "https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4012.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(FileRule, PublicFileRule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var guards = KeyGuards.For(start.Compilation, start.Options.AnalyzerConfigOptionsProvider);
            start.RegisterAdditionalFileAction(file => Analyze(file, guards));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, KeyGuards guards)
    {
        if (KeyFile.Of(context.AdditionalFile.Path) is not { } file
            || guards.Of(context.AdditionalFile) is not { IsEnabled: true } guard
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var found in KeyFileSearch.Find(file, text.ToString(), guard))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                file.IsPublic ? PublicFileRule : FileRule,
                Location.Create(context.AdditionalFile.Path, found.Span, text.Lines.GetLinePositionSpan(found.Span)),
                ShownName.Of(found.Entry, guard)));
        }
    }
}
