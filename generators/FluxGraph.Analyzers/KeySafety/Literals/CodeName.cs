using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>The names that code gives to things, read off its syntax.</summary>
internal static class CodeName
{
    /// <summary>The last name of an expression or a type: <c>ApiKey</c> of <c>options.ApiKey</c>; null where it has none.</summary>
    public static string? Of(ExpressionSyntax? expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax conditional => Of(conditional.WhenNotNull),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Of(suppressed.Operand),
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        InvocationExpressionSyntax invocation => Of(invocation.Expression),
        ElementAccessExpressionSyntax element => TextOf(element.ArgumentList) ?? Of(element.Expression),
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } => variable.Identifier.ValueText,
        NullableTypeSyntax nullable => Of(nullable.ElementType),
        _ => null,
    };

    /// <summary>The object that a method or an indexer is called on: <c>request.Headers</c> of <c>request.Headers.Add</c>.</summary>
    public static ExpressionSyntax? ReceiverOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax { Parent: ConditionalAccessExpressionSyntax conditional } } => conditional.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        _ => null,
    };

    /// <summary>The text of a literal, or null.</summary>
    public static string? TextOf(ExpressionSyntax? expression) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal.Token.ValueText : null;

    /// <summary>What an entry of a table is called by: the text of a literal, else the name of a constant.</summary>
    public static string? OfEntry(ExpressionSyntax? expression) => TextOf(expression) ?? Of(expression);

    private static string? TextOf(BracketedArgumentListSyntax arguments) =>
        arguments.Arguments.Count == 1 ? OfEntry(arguments.Arguments[0].Expression) : null;
}
