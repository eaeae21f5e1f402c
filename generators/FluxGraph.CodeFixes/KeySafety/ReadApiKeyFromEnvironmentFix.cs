using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FluxGraph.CodeFixes.KeySafety;

/// <summary>
/// FLUX4001, FLUX4002 and FLUX4003: reads the key from the configuration in scope, or from the environment, instead of the
/// source. A third offer also says, in a comment, how to put the key into user secrets; the key itself is written nowhere.
/// </summary>
/// <remarks>Exported without <c>[Shared]</c>, whose assembly older hosts may not have in the version referenced here.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadApiKeyFromEnvironmentFix))]
public sealed class ReadApiKeyFromEnvironmentFix : CodeFixProvider
{
    private const string ConfigurationTitle = "Read the key from configuration";
    private const string EnvironmentTitle = "Read the key from the environment";
    private const string UserSecretsTitle = "Move the key to user secrets (dotnet user-secrets set)";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HardcodedApiKeyAnalyzer.DiagnosticId, "FLUX4002", "FLUX4003");

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
            foreach (var source in (ReadOnlySpan<KeySource>)[KeySource.Configuration, KeySource.Environment, KeySource.UserSecrets])
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
        var comments = new Dictionary<SyntaxNode, SyntaxTriviaList>();
        foreach (var diagnostic in diagnostics)
        {
            if (KeyReplacement.Create(model, root, diagnostic, source, cancellationToken) is { } replacement)
            {
                replacements[replacement.Replaced] = replacement.Replacement;
                if (source == KeySource.UserSecrets && UserSecretsComment.PlaceFor(replacement.Replaced) is { } place)
                {
                    comments[place] = UserSecretsComment.For(place, KeyNames.FromProperties(diagnostic.Properties));
                }
            }
        }

        var changed = root.ReplaceNodes(
            replacements.Keys.Concat(comments.Keys).Distinct(),
            (original, rewritten) =>
            {
                var node = replacements.TryGetValue(original, out var replacement) ? replacement : rewritten;
                return comments.TryGetValue(original, out var comment) ? node.WithLeadingTrivia(comment) : node;
            });
        return document.WithSyntaxRoot(changed);
    }

    private static string TitleOf(KeySource source) => source switch
    {
        KeySource.Configuration => ConfigurationTitle,
        KeySource.Environment => EnvironmentTitle,
        _ => UserSecretsTitle,
    };

    private static KeySource SourceOf(FixAllContext context) => context.CodeActionEquivalenceKey switch
    {
        ConfigurationTitle => KeySource.Configuration,
        UserSecretsTitle => KeySource.UserSecrets,
        _ => KeySource.Environment,
    };
}
