using System.Collections.Concurrent;
using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>
/// FLUX4002 and FLUX4003: keys in literals, in any code. One analyzer for both, because a literal is reported once.
/// </summary>
/// <remarks>
/// Syntax comes first: a literal that neither has the shape of a key nor names a header costs a look at its characters.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyLiteralAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(HeaderCredentialRule.Descriptor, NamedKeyRule.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var pass = new Pass(KeyGuards.For(start.Compilation, start.Options.AnalyzerConfigOptionsProvider));
            start.RegisterSyntaxNodeAction(pass.AnalyzeLiteral, SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression);
            start.RegisterSyntaxNodeAction(pass.AnalyzeInterpolatedText, SyntaxKind.InterpolatedStringText);
            start.RegisterSyntaxNodeAction(
                pass.AnalyzeSite,
                SyntaxKind.InvocationExpression,
                SyntaxKind.ObjectCreationExpression,
                SyntaxKind.ImplicitObjectCreationExpression,
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxKind.ComplexElementInitializerExpression);
        });
    }

    /// <summary>One analysis of one compilation.</summary>
    private sealed class Pass(KeyGuards guards)
    {
        private const int LongestUrl = 4096;

        private readonly ConcurrentDictionary<SyntaxNode, bool> _reported = new();

        public void AnalyzeLiteral(SyntaxNodeAnalysisContext context)
        {
            var literal = (LiteralExpressionSyntax)context.Node;
            var text = literal.Token.ValueText;
            var guard = guards.Of(literal.SyntaxTree);
            if (!guard.IsEnabled || text.Length == 0 || (context.IsGeneratedCode && !GeneratedCode.IsRazor(literal.SyntaxTree)))
            {
                return;
            }

            if (literal.Parent is ArgumentSyntax or AttributeArgumentSyntax or InitializerExpressionSyntax && guard.IsAuthenticationHeader(text))
            {
                ReportCredentials(context, HeaderSites.NamedBy(literal), guard);
            }
            else if (guard.IsHeaderLine(text) || (text.Length <= LongestUrl && guard.FindInQuery(text, out _, out _)))
            {
                Report(context, HeaderCredentialRule.Descriptor, literal, literal, NameInText(text));
            }
            else if (NamedKeyRule.MayConcern(literal, text, guard, out var isPart))
            {
                ReportNamed(context, literal, text, isPart, guard);
            }
        }

        public void AnalyzeInterpolatedText(SyntaxNodeAnalysisContext context)
        {
            var part = (InterpolatedStringTextSyntax)context.Node;
            var text = part.TextToken.ValueText;
            if (text.Length > LongestUrl
                || guards.Of(part.SyntaxTree) is not { IsEnabled: true } guard
                || (context.IsGeneratedCode && !GeneratedCode.IsRazor(part.SyntaxTree)))
            {
                return;
            }

            if (guard.FindInQuery(text, out _, out _))
            {
                Report(context, HeaderCredentialRule.Descriptor, part, part, NameInText(text));
            }
            else if (part.Parent is ExpressionSyntax interpolated && KeyText.Look(text) != KeyStrength.None && !_reported.ContainsKey(part))
            {
                ReportNamed(context, interpolated, text, isPart: false, guard);
            }
        }

        public void AnalyzeSite(SyntaxNodeAnalysisContext context)
        {
            var site = context.Node switch
            {
                InvocationExpressionSyntax call => HeaderSites.Of(call),
                BaseObjectCreationExpressionSyntax creation => HeaderSites.Of(creation),
                AssignmentExpressionSyntax assignment => HeaderSites.Of(assignment),
                InitializerExpressionSyntax entry => HeaderSites.Of(entry),
                _ => null,
            };
            if (site is not null
                && guards.Of(context.Node.SyntaxTree) is { IsEnabled: true } guard
                && (!context.IsGeneratedCode || GeneratedCode.IsRazor(context.Node.SyntaxTree)))
            {
                ReportCredentials(context, site, guard);
            }
        }

        private void ReportCredentials(SyntaxNodeAnalysisContext context, HeaderSite? site, KeyGuard guard)
        {
            if (site is not { } found)
            {
                return;
            }

            var rule = new HeaderCredentialRule(context.SemanticModel, context.CancellationToken);
            foreach (var (value, origin) in rule.Find(found, guard))
            {
                Report(context, HeaderCredentialRule.Descriptor, value, origin, rule.DisplayName(found));
            }
        }

        private void ReportNamed(SyntaxNodeAnalysisContext context, ExpressionSyntax literal, string text, bool isPart, KeyGuard guard)
        {
            if (_reported.ContainsKey(literal)
                || new NamedKeyRule(context.SemanticModel, guard, context.CancellationToken).Find(literal, text, isPart, out var value) is not { } name)
            {
                return;
            }

            var headers = new HeaderCredentialRule(context.SemanticModel, context.CancellationToken);
            if (!new KeyUses(context.SemanticModel, headers, guard, context.CancellationToken).AreReported(literal))
            {
                Report(context, NamedKeyRule.Descriptor, value, literal, name);
            }
        }

        private void Report(SyntaxNodeAnalysisContext context, DiagnosticDescriptor descriptor, SyntaxNode value, SyntaxNode origin, string name)
        {
            if (!_reported.TryAdd(origin, true))
            {
                return;
            }

            context.ReportDiagnostic(Diagnostic.Create(
                descriptor,
                value.GetLocation(),
                additionalLocations: value == origin ? null : [origin.GetLocation()],
                messageArgs: [name]));
        }

        /// <summary>The name of the header or parameter in text that has its value too, which a message does not show.</summary>
        private static string NameInText(string text)
        {
            var colon = text.IndexOf(':');
            var query = text.IndexOf('?');
            return query < 0 && colon > 0 ? text.Substring(0, colon).Trim() : "The query of a URL";
        }
    }
}
