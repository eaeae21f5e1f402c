using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>The code that can speak of a symbol by its name alone: of a member its type, of a variable the member around it.</summary>
internal static class SymbolScopes
{
    public static IEnumerable<SyntaxNode> Of(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol is IFieldSymbol or IPropertySymbol)
        {
            return symbol.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken));
        }

        return symbol.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .Select(declaration =>
                declaration.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax)
                ?? declaration.SyntaxTree.GetRoot(cancellationToken));
    }
}
