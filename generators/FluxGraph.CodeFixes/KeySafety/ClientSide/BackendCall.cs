using FluxGraph.Analyzers.KeySafety.ClientSide;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FluxGraph.CodeFixes.KeySafety.ClientSide;

/// <summary>A call of a server-only client that a call of the app's own backend can take the place of.</summary>
/// <param name="Awaited">What is replaced: the call with its <c>await</c>.</param>
/// <param name="Method">The method that the backend is to call.</param>
/// <param name="Data">The property of the result that the backend sends where the result itself is for servers; else null.</param>
/// <param name="Http">The <c>HttpClient</c> in scope, as an expression.</param>
/// <param name="IsStatement">Whether nobody uses the result.</param>
internal sealed record BackendCall(AwaitExpressionSyntax Awaited, IMethodSymbol Method, IPropertySymbol? Data, string Http, bool IsStatement)
{
    public string Route => BackendRoute.For(Method.ContainingType.Name, Method.Name);

    /// <summary>What the request carries; null for a call without arguments.</summary>
    public IParameterSymbol? Payload => Method.Parameters.FirstOrDefault(parameter => !IsCancellation(parameter.Type));

    /// <summary>Null where the call cannot be replaced: it is not awaited, gives no data, or no <c>HttpClient</c> is in scope.</summary>
    public static BackendCall? Create(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax { Parent: AwaitExpressionSyntax awaited } call
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { IsStatic: false, ReturnType: INamedTypeSymbol { Name: "Task", TypeArguments: [INamedTypeSymbol result] } } method
            || method.Parameters.Count(parameter => !IsCancellation(parameter.Type)) > 1
            // The type of `new()` is that of the parameter, which the call of the backend does not have.
            || call.ArgumentList.Arguments.Any(argument => argument.Expression is ImplicitObjectCreationExpressionSyntax)
            || FindHttpClient(model, call) is not { } http)
        {
            return null;
        }

        var isStatement = awaited.Parent is ExpressionStatementSyntax
            || (awaited.Parent is ArrowExpressionClauseSyntax
                && model.GetEnclosingSymbol(awaited.SpanStart, cancellationToken) is IMethodSymbol { ReturnType: not INamedTypeSymbol { IsGenericType: true } });
        if (isStatement || !ServerOnlyUse.IsServerOnly(result))
        {
            return new BackendCall(awaited, method, null, http, isStatement);
        }

        var data = result.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property =>
            property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, Type.TypeKind: TypeKind.Class }
            && SymbolEqualityComparer.Default.Equals(property.Type.ContainingAssembly, result.ContainingAssembly)
            && !ServerOnlyUse.IsServerOnly(property.Type));
        return data is null ? null : new BackendCall(awaited, method, data, http, isStatement);
    }

    /// <summary>The call of the backend, in parentheses where it has to be.</summary>
    public ExpressionSyntax Replacement()
    {
        var result = Data?.Type ?? ((INamedTypeSymbol)Method.ReturnType).TypeArguments[0];
        var type = result.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var call = (InvocationExpressionSyntax)Awaited.Expression;
        var cancellation = ArgumentFor(call, parameter => IsCancellation(parameter.Type));
        var end = cancellation is null ? ")" : $", {cancellation})";
        var payload = ArgumentFor(call, parameter => !IsCancellation(parameter.Type));
        var text = (payload, IsStatement) switch
        {
            ({ }, true) => $"(await {Http}.PostAsJsonAsync(\"{Route}\", {payload}{end}).EnsureSuccessStatusCode()",
            ({ }, false) => $"(await (await {Http}.PostAsJsonAsync(\"{Route}\", {payload}{end}).Content.ReadFromJsonAsync<{type}>({cancellation}))!",
            (null, true) => $"(await {Http}.GetAsync(\"{Route}\"{end}).EnsureSuccessStatusCode()",
            (null, false) => $"(await {Http}.GetFromJsonAsync<{type}>(\"{Route}\"{end})!",
        };
        // Outside of an asynchronous function `await` is a name.
        var expression = ((ParenthesizedLambdaExpressionSyntax)SyntaxFactory.ParseExpression($"async () => {text}")).ExpressionBody!;
        return expression
            .ReplaceNodes(
                expression.DescendantNodesAndSelf().Where(node => node is NameSyntax),
                (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation))
            .WithTriviaFrom(Awaited)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private string? ArgumentFor(InvocationExpressionSyntax call, Func<IParameterSymbol, bool> matches)
    {
        for (var i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            var argument = call.ArgumentList.Arguments[i];
            var parameter = argument.NameColon is { Name.Identifier.ValueText: var name }
                ? Method.Parameters.FirstOrDefault(candidate => candidate.Name == name)
                : i < Method.Parameters.Length ? Method.Parameters[i] : null;
            if (parameter is not null && matches(parameter))
            {
                return argument.Expression.ToString();
            }
        }

        return null;
    }

    private static string? FindHttpClient(SemanticModel model, SyntaxNode place)
    {
        foreach (var symbol in model.LookupSymbols(place.SpanStart))
        {
            ITypeSymbol? type = symbol switch
            {
                ILocalSymbol local => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
                IPropertySymbol property => property.Type,
                _ => null,
            };
            if (type is { Name: "HttpClient", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Net" } }
                && SymbolEqualityComparer.Default.Equals(
                    model.GetSpeculativeSymbolInfo(place.SpanStart, SyntaxFactory.IdentifierName(symbol.Name), SpeculativeBindingOption.BindAsExpression).Symbol, symbol))
            {
                return symbol.Name;
            }
        }

        return null;
    }

    private static bool IsCancellation(ITypeSymbol type) => type is { Name: "CancellationToken", ContainingNamespace.Name: "Threading" };
}
