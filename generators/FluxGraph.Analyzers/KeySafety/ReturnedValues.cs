using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>The expressions that a method, a local function or a property's getter returns.</summary>
internal sealed class ReturnedValues(SourceModels models)
{
    public IEnumerable<IOperation> Of(IMethodSymbol? method)
    {
        if (method?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(models.CancellationToken) is not { } declaration)
        {
            return [];
        }

        return ExpressionsOf(declaration)
            .Select(models.OperationOf)
            .OfType<IOperation>();
    }

    private static IEnumerable<ExpressionSyntax> ExpressionsOf(SyntaxNode declaration) => declaration switch
    {
        // The getter of an expression-bodied property is declared by its arrow.
        ArrowExpressionClauseSyntax arrow => [arrow.Expression],
        BaseMethodDeclarationSyntax method => ExpressionsOf(method.Body, method.ExpressionBody),
        AccessorDeclarationSyntax accessor => ExpressionsOf(accessor.Body, accessor.ExpressionBody),
        LocalFunctionStatementSyntax function => ExpressionsOf(function.Body, function.ExpressionBody),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> ExpressionsOf(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow)
    {
        if (arrow is not null)
        {
            return [arrow.Expression];
        }

        return body is null
            ? []
            : body
                .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>()
                .Select(statement => statement.Expression)
                .OfType<ExpressionSyntax>();
    }
}
