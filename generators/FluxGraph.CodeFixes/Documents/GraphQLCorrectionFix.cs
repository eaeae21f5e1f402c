using System.Collections.Immutable;
using FluxGraph.Compiler.Findings;
using FluxGraph.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FluxGraph.CodeFixes.Documents;

/// <summary>
/// Offers, in GraphQL files, the corrections that come with the findings: the rule that finds a mistake knows what would
/// put it right.
/// </summary>
/// <remarks>Exported without <c>[Shared]</c>, whose assembly older hosts may not have in the version referenced here.</remarks>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(GraphQLCorrectionFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".graphql", ".graphqls", ".gql"])]
public sealed class GraphQLCorrectionFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        FindingLedger.All.Select(descriptor => descriptor.Id).ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => new CorrectAllProvider();

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var correction in FindingProperties.CorrectionsOf(diagnostic))
            {
                var action = CodeAction.Create(
                    correction.Title,
                    cancellationToken => CorrectedSolution.CreateAsync(context.TextDocument.Project, [correction], cancellationToken),
                    CorrectAllProvider.KeyOf(correction));
                context.RegisterCodeFix(action, diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
