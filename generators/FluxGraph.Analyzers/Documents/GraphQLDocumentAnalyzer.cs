using System.Collections.Immutable;
using FluxGraph.Compiler.Findings;
using FluxGraph.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.Documents;

/// <summary>
/// Shows what is wrong in GraphQL files and in the configuration where an IDE analyses while one types. In a build it is
/// silent, and the generator reports the same findings: <see cref="ProjectOptions.IsAnalyzerReporting"/> says why.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GraphQLDocumentAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        FindingLedger.All.Select(FindingDiagnostic.DescriptorOf).ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ProjectOptions.IsAnalyzerReporting(start.Options.AnalyzerConfigOptionsProvider))
            {
                start.RegisterAdditionalFileAction(Report);
            }
        });
    }

    private static void Report(AdditionalFileAnalysisContext context)
    {
        foreach (var finding in GraphQLProject.Of(context.Options, context.CancellationToken).FindingsIn(context.AdditionalFile.Path))
        {
            context.ReportDiagnostic(FindingDiagnostic.Create(finding));
        }
    }
}
