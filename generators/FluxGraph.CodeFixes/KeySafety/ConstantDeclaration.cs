using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.CodeFixes.KeySafety;

/// <summary>A constant whose value is read from now on, so that it can be no constant any more.</summary>
internal static class ConstantDeclaration
{
    /// <summary>The declaration of the constant that an expression is the value of; null where it is none.</summary>
    public static SyntaxNode? Of(ExpressionSyntax value) =>
        value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: { } declaration } } }
        && ModifiersOf(declaration).Any(SyntaxKind.ConstKeyword)
            ? declaration
            : null;

    /// <summary>Whether a place takes constants only: an attribute, a default value, a <c>case</c>, another constant.</summary>
    public static bool IsRequiredAt(SyntaxNode place) => place.AncestorsAndSelf().Any(node => node switch
    {
        AttributeSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax => true,
        EqualsValueClauseSyntax { Parent: ParameterSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: { } declaration } } => ModifiersOf(declaration).Any(SyntaxKind.ConstKeyword),
        _ => false,
    });

    /// <summary>Whether something that the constant's name stands in needs it to stay one.</summary>
    public static bool IsUsedAsConstant(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = declaration.DescendantNodes().OfType<VariableDeclaratorSyntax>().First().Identifier.ValueText;
        return model.Compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(use => use.Identifier.ValueText == name && IsRequiredAt(use));
    }

    /// <summary><c>static readonly</c> for a field; a local is an ordinary variable.</summary>
    public static SyntaxNode WithoutConst(SyntaxNode declaration)
    {
        var modifiers = ModifiersOf(declaration);
        var position = modifiers.IndexOf(SyntaxKind.ConstKeyword);
        var trivia = modifiers[position];
        if (declaration is FieldDeclarationSyntax field)
        {
            SyntaxToken[] replacement =
            [
                SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithLeadingTrivia(trivia.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(trivia.TrailingTrivia),
            ];
            return field.WithModifiers(modifiers.ReplaceRange(trivia, replacement));
        }

        var local = (LocalDeclarationStatementSyntax)declaration;
        return local.WithModifiers(modifiers.RemoveAt(position)).WithLeadingTrivia(trivia.LeadingTrivia);
    }

    private static SyntaxTokenList ModifiersOf(SyntaxNode declaration) => declaration switch
    {
        FieldDeclarationSyntax field => field.Modifiers,
        LocalDeclarationStatementSyntax local => local.Modifiers,
        _ => default,
    };
}
