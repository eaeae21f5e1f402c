using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>
/// Knows the variables and members that hold a key because the code around their declaration gives them to a place that
/// takes one: after <c>new ApiKey(text)</c>, <c>text</c> is a key.
/// </summary>
internal sealed class KeyHolders(SourceModels models)
{
    public bool Contains(ISymbol symbol)
    {
        foreach (var scope in SymbolScopes.Of(symbol, models.CancellationToken))
        {
            foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == symbol.Name
                    && GivenExpression(name) is { } expression
                    && SymbolEqualityComparer.Default.Equals(models.SymbolOf(name), symbol)
                    && IsTakenAsKey(expression))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The expression that a name is, where it stands as a value to be passed or assigned.</summary>
    private static ExpressionSyntax? GivenExpression(IdentifierNameSyntax name)
    {
        ExpressionSyntax expression = name;
        while (expression.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            || (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression))
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression.Parent is ArgumentSyntax or CastExpressionSyntax or EqualsValueClauseSyntax
            || (expression.Parent is AssignmentExpressionSyntax assignment && assignment.Right == expression)
                ? expression
                : null;
    }

    private bool IsTakenAsKey(ExpressionSyntax expression)
    {
        for (var operation = models.OperationOf(expression); operation is not null; operation = operation.Parent)
        {
            switch (operation.Parent)
            {
                case IConversionOperation { OperatorMethod: { Parameters: [var parameter] } conversion } when KeySinkCatalog.IsKeyType(conversion.ContainingType):
                    return KeySinkCatalog.Find(parameter) is not null;
                case IConversionOperation or IParenthesizedOperation:
                    continue;
                case IArgumentOperation { Parameter: { } parameter }:
                    return KeySinkCatalog.Find(parameter) is not null;
                case ISimpleAssignmentOperation assignment:
                    return assignment.Value == operation && KeySinkCatalog.FindAssigned(assignment.Target) is not null;
                default:
                    return false;
            }
        }

        return false;
    }
}
