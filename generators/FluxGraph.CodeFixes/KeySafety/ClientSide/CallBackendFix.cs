using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety.ClientSide;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.CodeFixes.KeySafety.ClientSide;

/// <summary>
/// FLUX4010 and FLUX4011: calls the app's backend instead, and gives the solution's server project an endpoint for it.
/// </summary>
/// <remarks>Exported without <c>[Shared]</c>, whose assembly older hosts may not have in the version referenced here.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallBackendFix))]
public sealed class CallBackendFix : CodeFixProvider
{
    private const string Title = "Call the app's backend instead";
    private const string JsonNamespace = "System.Net.Http.Json";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ClientSideKeyAnalyzer.BrowserId, ClientSideKeyAnalyzer.AppId);

    public override FixAllProvider GetFixAllProvider() => new CallBackendFixAllProvider();

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (BackendCall.Create(model, root, diagnostic, context.CancellationToken) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        cancellationToken => ApplyAsync(context.Document.Project.Solution, context.Document.Id, [diagnostic], cancellationToken),
                        equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    /// <summary>Replaces the calls of one document, and adds what they need to the server project.</summary>
    internal static async Task<Solution> ApplyAsync(Solution solution, DocumentId documentId, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(documentId)!;
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return solution;
        }

        var calls = diagnostics
            .Select(diagnostic => BackendCall.Create(model, root, diagnostic, cancellationToken))
            .OfType<BackendCall>()
            .ToDictionary(call => (SyntaxNode)call.Awaited);
        if (calls.Count == 0)
        {
            return solution;
        }

        var changed = root.ReplaceNodes(calls.Keys, (original, _) => calls[original].Replacement());
        if (changed is CompilationUnitSyntax unit && !IsJsonImported(model.Compilation, root, cancellationToken))
        {
            var import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(JsonNamespace)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
            changed = unit.WithUsings(unit.Usings.Insert(0, import));
        }

        solution = solution.WithDocumentSyntaxRoot(documentId, changed);
        foreach (var call in calls.Values)
        {
            solution = await BackendEndpoint.AddAsync(solution, documentId.ProjectId, call, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static bool IsJsonImported(Compilation compilation, SyntaxNode root, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees
            .Select(tree => tree.GetRoot(cancellationToken))
            .OfType<CompilationUnitSyntax>()
            .SelectMany(unit => unit.Usings.Where(import => unit == root || !import.GlobalKeyword.IsKind(SyntaxKind.None)))
            .Any(import => import.Name?.ToString() is { } name && name.Replace("global::", "") == JsonNamespace);
}
