using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>
/// Tells the places where source itself speaks of a key of FluxGraph, by symbol: a name of FluxGraph's or of a client that
/// it generated, and text that names the setting for a key where that is read. Most programs have other keys too.
/// </summary>
internal sealed class KeyMention(SourceModels models)
{
    /// <summary>Whether a token that speaks of an API key speaks of one of FluxGraph's.</summary>
    public bool IsOne(SyntaxToken token) => token switch
    {
        { RawKind: (int)SyntaxKind.IdentifierToken, Parent: SimpleNameSyntax name } => models.SymbolsOf(name).Any(KeySinkCatalog.IsOfProductOrGenerated),
        { RawKind: (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken or (int)SyntaxKind.SingleLineRawStringLiteralToken, Parent: { } text } =>
            KeySetting.IsNamed(token.ValueText) && (IsConstant(text) || IsRead(text)),
        _ => false,
    };

    /// <summary>Whether a name is given to the text, by which it may be read elsewhere.</summary>
    private static bool IsConstant(SyntaxNode text) => text.FirstAncestorOrSelf<VariableDeclarationSyntax>()?.Parent switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        _ => false,
    };

    private bool IsRead(SyntaxNode text)
    {
        for (var node = text.Parent; node is not (null or StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax); node = node.Parent)
        {
            if (KeySetting.MayRead(node) && models.OperationOf(node) is { } operation && KeySetting.Find(operation) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
