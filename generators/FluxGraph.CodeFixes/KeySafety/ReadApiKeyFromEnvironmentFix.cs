using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FluxGraph.CodeFixes.KeySafety;

/// <summary>
/// FLUX4001: reads the key from the configuration in scope, or from the environment, instead of the source.
/// </summary>
/// <remarks>Exported without <c>[Shared]</c>, whose assembly older hosts may not have in the version referenced here.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadApiKeyFromEnvironmentFix))]
public sealed class ReadApiKeyFromEnvironmentFix : CodeFixProvider
{
    private const string ConfigurationTitle = "Read the key from configuration";
    private const string EnvironmentTitle = "Read the key from the environment";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HardcodedApiKeyAnalyzer.DiagnosticId);

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ReplaceAsync(document, diagnostics, SourceOf(context), context.CancellationToken).ConfigureAwait(false));

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
            foreach (var source in (ReadOnlySpan<KeySource>)[KeySource.Configuration, KeySource.Environment])
            {
                if (KeyReplacement.Create(model, root, diagnostic, source, context.CancellationToken) is not null)
                {
                    var title = TitleOf(source);
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            title,
                            cancellationToken => ReplaceAsync(context.Document, [diagnostic], source, cancellationToken),
                            equivalenceKey: title),
                        diagnostic);
                }
            }
        }
    }

    private static async Task<Document> ReplaceAsync(
        Document document,
        IReadOnlyList<Diagnostic> diagnostics,
        KeySource source,
        CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        var replacements = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var diagnostic in diagnostics)
        {
            if (KeyReplacement.Create(model, root, diagnostic, source, cancellationToken) is { } replacement)
            {
                replacements[replacement.Replaced] = replacement.Expression;
            }
        }

        return document.WithSyntaxRoot(root.ReplaceNodes(replacements.Keys, (original, _) => replacements[original]));
    }

    private static string TitleOf(KeySource source) => source == KeySource.Configuration ? ConfigurationTitle : EnvironmentTitle;

    private static KeySource SourceOf(FixAllContext context) =>
        context.CodeActionEquivalenceKey == ConfigurationTitle ? KeySource.Configuration : KeySource.Environment;
}
