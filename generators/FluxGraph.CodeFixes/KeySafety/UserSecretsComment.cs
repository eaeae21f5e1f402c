using FluxGraph.Analyzers.KeySafety;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.CodeFixes.KeySafety;

/// <summary>The comment that tells how to put a key into user secrets, without the key.</summary>
internal static class UserSecretsComment
{
    /// <summary>The statement or member above which the comment goes; null where there is none.</summary>
    public static SyntaxNode? PlaceFor(SyntaxNode replaced) =>
        replaced.AncestorsAndSelf().FirstOrDefault(node =>
            (node is StatementSyntax and not BlockSyntax && node.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax)
            || node is MemberDeclarationSyntax and not GlobalStatementSyntax);

    /// <summary>The leading trivia of the place, with the comment at its end.</summary>
    public static SyntaxTriviaList For(SyntaxNode place, KeyNames names)
    {
        var leading = place.GetLeadingTrivia();
        var indentation = leading is [.., { RawKind: (int)SyntaxKind.WhitespaceTrivia } last] ? last : default;
        return leading
            .Add(SyntaxFactory.Comment($"// dotnet user-secrets init && dotnet user-secrets set \"{names.ConfigurationKey}\" \"<your key>\""))
            .Add(SyntaxFactory.ElasticEndOfLine(EndOfLineOf(place)))
            .Add(indentation.RawKind == 0 ? SyntaxFactory.ElasticMarker : indentation);
    }

    private static string EndOfLineOf(SyntaxNode place) =>
        place.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } line
            ? line.ToString()
            : "\n";
}
