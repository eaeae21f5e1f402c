using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
        });
    }

    /// <summary>One analysis of one compilation.</summary>
    private sealed class Pass(KeyGuards guards)
    {
        private const int LongestUrl = 4096;

        private readonly ConcurrentDictionary<SyntaxNode, bool> _reported = new();
        private readonly HeaderSpeech _speech = new();

        [MethodImpl(Optimize.AtOnce)]
        public void AnalyzeLiteral(SyntaxNodeAnalysisContext context)
        {
            var literal = (LiteralExpressionSyntax)context.Node;
            var text = literal.Token.ValueText;
            var glance = TextGlance.Of(text);
            if (!glance.IsOrdinary)
            {
                AnalyzeWord(context, literal, text, glance);
            }
        }

        [MethodImpl(Optimize.AtOnce)]
        public void AnalyzeInterpolatedText(SyntaxNodeAnalysisContext context)
        {
            var part = (InterpolatedStringTextSyntax)context.Node;
            var text = part.TextToken.ValueText;
            var glance = TextGlance.Of(text);
            // Of "/orders?api_key=…" the first word is a path.
            if ((glance.MayHaveKey || glance.MayBeKey) && GuardOf(context) is { } guard)
            {
                if (text.Length <= LongestUrl && guard.FindInQuery(text, out _, out _))
                {
                    Report(context, HeaderCredentialRule.Descriptor, part, part, NameInText(text));
                }
                else if (glance.MayBeKey && part.Parent is ExpressionSyntax interpolated && KeyText.Look(text) != KeyStrength.None)
                {
                    ReportKey(context, interpolated, text, LiteralShape.Key, guard);
                }
            }
        }

        private void AnalyzeWord(SyntaxNodeAnalysisContext context, LiteralExpressionSyntax literal, string text, in TextGlance glance)
        {
            if (GuardOf(context) is not { } guard)
            {
                return;
            }

            if (glance.MayBeName
                && literal.Parent is ArgumentSyntax or AttributeArgumentSyntax or InitializerExpressionSyntax
                && guard.IsAuthenticationHeader(text))
            {
                ReportCredentials(context, HeaderSites.NamedBy(literal), guard);
            }
            else if (glance.MayHaveKey && (guard.IsHeaderLine(text) || (text.Length <= LongestUrl && guard.FindInQuery(text, out _, out _))))
            {
                Report(context, HeaderCredentialRule.Descriptor, literal, literal, NameInText(text));
            }
            else if (NamedKeyRule.ShapeOf(literal, text, glance, guard) is var shape and not LiteralShape.None)
            {
                ReportKey(context, literal, text, shape, guard);
            }
        }

        /// <summary>Null where keys are not looked for.</summary>
        private KeyGuard? GuardOf(SyntaxNodeAnalysisContext context)
        {
            var node = context.Node;
            return GeneratedCode.IsWritten(node, context.IsGeneratedCode) && guards.Of(node.SyntaxTree) is { IsEnabled: true } guard ? guard : null;
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

        private void ReportKey(SyntaxNodeAnalysisContext context, ExpressionSyntax literal, string text, LiteralShape shape, KeyGuard guard)
        {
            if (_reported.ContainsKey(literal))
            {
                return;
            }

            var headers = new HeaderCredentialRule(context.SemanticModel, context.CancellationToken);
            var uses = new KeyUses(context.SemanticModel, headers, guard, _speech, context.CancellationToken);
            if (uses.Around(literal, literal) is { } around)
            {
                ReportUse(context, around, headers);
                return;
            }

            SyntaxNode value = literal;
            var name = NameOf(context, literal, text, shape, guard, out value);
            if ((name is not null || IsLikely(shape, text)) && uses.OfDeclared(literal, name is not null) is { } use)
            {
                ReportUse(context, use, headers);
            }
            else if (name is not null)
            {
                Report(context, NamedKeyRule.Descriptor, value, literal, name);
            }
        }

        private static string? NameOf(SyntaxNodeAnalysisContext context, ExpressionSyntax literal, string text, LiteralShape shape, KeyGuard guard, out SyntaxNode value)
        {
            var rule = new NamedKeyRule(context.SemanticModel, guard, context.CancellationToken);
            if (shape == LiteralShape.Credential)
            {
                value = literal;
                return rule.FindCredential(literal);
            }

            var name = rule.Find(literal, text, shape == LiteralShape.Part, out var found);
            value = found;
            return name;
        }

        // Programs are full of the identifiers of their types and rows: they are looked for only where a name calls them keys.
        private static bool IsLikely(LiteralShape shape, string text) =>
            shape == LiteralShape.Credential || (shape == LiteralShape.Key && KeyText.Look(text) >= KeyStrength.Strong && !KeyShape.IsUuid(text));

        private void ReportUse(SyntaxNodeAnalysisContext context, KeyUse use, HeaderCredentialRule headers)
        {
            // What FluxGraph takes is for FLUX4001, and what is elsewhere beside its header's name is found by that name.
            if (use.Site is { } site && (!use.IsNamedByLiteral || use.Value.SyntaxTree == context.Node.SyntaxTree))
            {
                Report(context, HeaderCredentialRule.Descriptor, use.Value, use.Origin, headers.DisplayName(site));
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
