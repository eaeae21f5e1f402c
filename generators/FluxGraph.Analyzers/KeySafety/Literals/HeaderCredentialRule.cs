using FluxGraph.Analyzers.KeySafety.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>FLUX4002: a key in the source is the value of a header or query parameter that authenticates.</summary>
internal sealed class HeaderCredentialRule(SemanticModel model, CancellationToken cancellationToken)
{
    public const string DiagnosticId = "FLUX4002";

    public static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticId,
        title: "A key is hardcoded in a request",
        messageFormat: "'{0}' is sent with a key that is written in the source, where everyone who has the source or the assembly can read it; read the key from configuration, user secrets or an environment variable",
        category: "KeySafety",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A key in the source reaches everyone who has the source, its history or the assembly, and cannot be changed without a new build. Keys belong into configuration: user secrets while developing, the environment or a vault in production.",
        helpLinkUri: "https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4002.md");

    private readonly SourceModels _models = new(model.Compilation, cancellationToken, model);

    /// <summary>The credentials that a place sends: the expression at the place, and the literal it comes from.</summary>
    public IEnumerable<(SyntaxNode Value, SyntaxNode Origin)> Find(HeaderSite site, KeyGuard guard)
    {
        if (!IsAuthenticating(site, guard) || _models.OperationOf(site.Value) is not { } value)
        {
            yield break;
        }

        var scheme = site.Scheme is null ? null : TextOf(site.Scheme) ?? "Bearer";
        foreach (var branch in ValueBranches.Of(value))
        {
            foreach (var constant in new ConstantTracer(model.Compilation, cancellationToken).Trace(branch))
            {
                if (scheme is null ? guard.IsCredential(constant.Text) : guard.IsCredential(scheme, constant.Text))
                {
                    yield return (branch.Syntax, constant.Origin);
                    break;
                }
            }
        }
    }

    /// <summary>Whether it is worth to ask the compiler about a place, judged by the names that it is written with.</summary>
    public static bool MayAuthenticate(HeaderSite site, KeyGuard guard) =>
        site.Name is null
        || (CodeName.TextOf(site.Name) is { } text
            ? guard.IsAuthenticationHeader(text)
            : site.IsCertain || (CodeName.Of(site.Name) is { } name && (KeyLabel.MaySayKey(name, 0, name.Length) || name.IndexOf("header", StringComparison.OrdinalIgnoreCase) >= 0)));

    /// <summary>What a message calls the place.</summary>
    public string DisplayName(HeaderSite site) => site.Name is null ? "Authorization" : TextOf(site.Name) ?? CodeName.Of(site.Name) ?? "Authorization";

    private bool IsAuthenticating(HeaderSite site, KeyGuard guard)
    {
        if (site.Name is null)
        {
            return site.IsCertain || IsAuthenticationHeaderValue(site.Value);
        }

        var name = TextOf(site.Name);
        // HeaderNames.Authorization is no constant, and HttpRequestHeader.Authorization no text.
        return name is not null && guard.IsAuthenticationHeader(name) && (site.IsCertain || name.IndexOf('-') > 0 || AuthenticationHeader.IsWithScheme(name))
            || (CodeName.Of(site.Name) is "Authorization" or "ProxyAuthorization" && site.IsCertain);
    }

    private bool IsAuthenticationHeaderValue(ExpressionSyntax value) =>
        value.Parent?.Parent?.Parent is BaseObjectCreationExpressionSyntax creation
        && _models.OperationOf(creation)?.Type is { Name: "AuthenticationHeaderValue" };

    private string? TextOf(ExpressionSyntax expression)
    {
        if (CodeName.TextOf(expression) is { } text)
        {
            return text;
        }

        return _models.OperationOf(expression) is { Type.SpecialType: SpecialType.System_String } operation
            && new ConstantTracer(model.Compilation, cancellationToken).Trace(operation) is { Count: 1 } constants
            ? constants[0].Text
            : null;
    }
}
