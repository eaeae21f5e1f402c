using System.Collections.Immutable;
using FluxGraph.Compiler.Findings;
using FluxGraph.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FluxGraph.CodeFixes.Documents;

/// <summary>Applies one kind of correction everywhere. The host's own provider knows documents of C# only.</summary>
internal sealed class CorrectAllProvider : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <summary>Corrections are of one kind when their titles differ in the names only.</summary>
    public static string KeyOf(Correction correction)
    {
        var quote = correction.Title.IndexOf('\'');
        return quote < 0 ? correction.Title : correction.Title.Substring(0, quote);
    }

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var title = $"{fixAllContext.CodeActionEquivalenceKey?.Trim()}: everywhere";
        return Task.FromResult<CodeAction?>(CodeAction.Create(
            title, cancellationToken => CorrectAsync(fixAllContext.WithCancellationToken(cancellationToken)), fixAllContext.CodeActionEquivalenceKey));
    }

    private static async Task<Solution> CorrectAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var projects = context.Scope is FixAllScope.Solution ? solution.Projects : [context.Project];
        foreach (var project in projects)
        {
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            var corrections = SelectCorrections(diagnostics, context);
            solution = await CorrectedSolution.CreateAsync(solution.GetProject(project.Id)!, corrections, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static IReadOnlyList<Correction> SelectCorrections(ImmutableArray<Diagnostic> diagnostics, FixAllContext context) =>
    [
        .. diagnostics.Where(diagnostic => context.DiagnosticIds.Contains(diagnostic.Id))
            .Select(diagnostic => FindingProperties.CorrectionsOf(diagnostic).FirstOrDefault(correction => KeyOf(correction) == context.CodeActionEquivalenceKey))
            .OfType<Correction>(),
    ];
}
