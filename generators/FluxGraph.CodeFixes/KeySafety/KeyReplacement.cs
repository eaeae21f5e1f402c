using FluxGraph.Analyzers.KeySafety;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FluxGraph.CodeFixes.KeySafety;

/// <summary>What a fix takes out, an expression or the declaration of a constant, and what it puts there.</summary>
internal sealed record KeyReplacement(SyntaxNode Replaced, SyntaxNode Replacement)
{
    /// <summary>
    /// Null where the source cannot be used: no configuration in scope, a place that takes constants only, or a value
    /// that is no text (bytes).
    /// </summary>
    public static KeyReplacement? Create(
        SemanticModel model,
        SyntaxNode root,
        Diagnostic diagnostic,
        KeySource source,
        CancellationToken cancellationToken)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax constant)
        {
            return null;
        }

        var declaration = ConstantDeclaration.Of(constant);
        if (declaration is null ? ConstantDeclaration.IsRequiredAt(constant) : ConstantDeclaration.IsUsedAsConstant(declaration, model, cancellationToken))
        {
            return null;
        }

        var names = KeyNames.FromProperties(diagnostic.Properties);
        string? configuration = null;
        if (source != KeySource.Environment)
        {
            configuration = ConfigurationInScope.Find(model, constant, cancellationToken);
            if (configuration is null)
            {
                return null;
            }
        }

        if (FindKeyCreation(model, constant, cancellationToken) is { } creation
            && FactoryCall(creation.KeyType, configuration, names) is { } factoryCall)
        {
            return new KeyReplacement(creation.Expression, Prepare(factoryCall, creation.Expression));
        }

        if (!IsText(model.GetTypeInfo(constant, cancellationToken).ConvertedType))
        {
            return null;
        }

        var expression = Prepare(Around(constant, TextExpression(configuration, names)), constant);
        return declaration is null
            ? new KeyReplacement(constant, expression)
            : new KeyReplacement(declaration, ConstantDeclaration.WithoutConst(declaration.ReplaceNode(constant, expression)));
    }

    /// <summary>The expression that makes an ApiKey of nothing but the constant: <c>new ApiKey(…)</c> or a conversion.</summary>
    private static (ExpressionSyntax Expression, INamedTypeSymbol KeyType)? FindKeyCreation(
        SemanticModel model,
        ExpressionSyntax constant,
        CancellationToken cancellationToken)
    {
        var expression = constant;
        while (expression.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        ExpressionSyntax? explicitly = expression.Parent switch
        {
            CastExpressionSyntax cast => cast,
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax { Initializer: null } creation } } => creation,
            _ => null,
        };
        if (explicitly is not null && KeyType(model.GetTypeInfo(explicitly, cancellationToken).Type) is { } createdType)
        {
            return (explicitly, createdType);
        }

        return KeyType(model.GetTypeInfo(expression, cancellationToken).ConvertedType) is { } convertedType
            ? (expression, convertedType)
            : null;
    }

    private static INamedTypeSymbol? KeyType(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && KeySinkCatalog.IsKeyType(named) ? named : null;

    private static string? FactoryCall(INamedTypeSymbol keyType, string? configuration, KeyNames names)
    {
        var factory = configuration is null ? "FromEnvironment" : "FromConfiguration";
        if (!keyType.GetMembers(factory).Any(member => member is IMethodSymbol { IsStatic: true }))
        {
            return null;
        }

        var type = keyType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return configuration is null
            ? $"{type}.{factory}({Literal(names.EnvironmentVariable)})"
            : $"{type}.{factory}({configuration}, {Literal(names.ConfigurationKey)})";
    }

    private static string TextExpression(string? configuration, KeyNames names)
    {
        var (read, instruction) = configuration is null
            ? ($"global::System.Environment.GetEnvironmentVariable({Literal(names.EnvironmentVariable)})",
                $"Set the environment variable {names.EnvironmentVariable} to your API key.")
            : ($"{configuration}[{Literal(names.ConfigurationKey)}]",
                $"Set {names.ConfigurationKey} in user secrets or in the environment.");
        return $"({read} ?? throw new global::System.InvalidOperationException({Literal(instruction)}))";
    }

    /// <summary>The expression, with what stands around the key in a literal.</summary>
    private static string Around(ExpressionSyntax constant, string expression)
    {
        if (constant is not LiteralExpressionSyntax { Token.Value: string text } || KeyInText.Find(text) is not { Before: { Length: > 0 } before } around)
        {
            return expression;
        }

        var sum = $"{Literal(before)} + {expression}";
        return $"({(around.After.Length > 0 ? $"{sum} + {Literal(around.After)}" : sum)})";
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    // Written in full, with every parenthesis; the simplifier takes out what is not needed at this place. It looks at the
    // nodes that carry its annotation, not at what is inside of them.
    private static ExpressionSyntax Prepare(string text, ExpressionSyntax replaced)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        return expression
            .ReplaceNodes(
                expression.DescendantNodesAndSelf().Where(node => node is ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax or NameSyntax),
                (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation))
            .WithTriviaFrom(replaced)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // Text converts to each of these by itself.
    private static bool IsText(ITypeSymbol? type) => type
        is { SpecialType: SpecialType.System_String }
        or INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Char }] }
        or INamedTypeSymbol { Name: "Optional", TypeArguments: [{ SpecialType: SpecialType.System_String }] };
}
