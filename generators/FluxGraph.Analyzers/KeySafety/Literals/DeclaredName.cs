using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>The name of what a literal is the value of.</summary>
/// <param name="Name">As other code writes it.</param>
/// <param name="IsVisibleElsewhere">Whether code of other files can use it.</param>
internal sealed record DeclaredName(string Name, bool IsVisibleElsewhere)
{
    /// <summary>Null where it has none, or where it is not written yet.</summary>
    public static DeclaredName? Of(SyntaxNode literal) => Find(literal) is { Name.Length: > 0 } found ? found : null;

    private static DeclaredName? Find(SyntaxNode literal)
    {
        for (var node = literal.Parent; node is not (null or BaseTypeDeclarationSyntax); node = node.Parent)
        {
            switch (node)
            {
                // What an attribute says of a declaration is not its value.
                case AttributeSyntax:
                    return null;
                case VariableDeclaratorSyntax { Parent.Parent: var declaration } variable:
                    return new DeclaredName(variable.Identifier.ValueText, declaration is FieldDeclarationSyntax field && IsVisible(field));
                case PropertyDeclarationSyntax property:
                    return new DeclaredName(property.Identifier.ValueText, IsVisible(property));
                case ParameterSyntax parameter:
                    return new DeclaredName(parameter.Identifier.ValueText, false);
                case LocalFunctionStatementSyntax function:
                    return new DeclaredName(function.Identifier.ValueText, false);
                case MethodDeclarationSyntax method:
                    return new DeclaredName(method.Identifier.ValueText, IsVisible(method));
                case AssignmentExpressionSyntax assignment:
                    return CodeName.Of(assignment.Left) is { } name ? new DeclaredName(name, false) : null;
            }
        }

        return null;
    }

    // The other parts of a partial type see what is private.
    private static bool IsVisible(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Modifiers.Any(SyntaxKind.InternalKeyword) || member.Modifiers.Any(SyntaxKind.ProtectedKeyword)
        || (member.Parent is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword));
}
