using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>Recognises, by their syntax, the places that set a header or a query parameter.</summary>
internal static class HeaderSites
{
    /// <summary>The place whose header name is the given literal; null where it names no header.</summary>
    public static HeaderSite? NamedBy(ExpressionSyntax name)
    {
        switch (name.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: >= 2 } arguments } list } argument:
                var position = arguments.IndexOf(argument);
                return position + 1 < arguments.Count && position <= 1
                    ? new HeaderSite(name, arguments[position + 1].Expression, IsCertain: IsHeaderCall(list.Parent))
                    : null;
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Arguments: [var first, var second] } tuple } when first.Expression == name:
                return new HeaderSite(name, second.Expression, IsCertain: SpeaksOfHeaders(tuple));
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element } }
                when assignment.Left == element:
                return new HeaderSite(name, assignment.Right, IsCertain: SpeaksOfHeaders(element.Expression));
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax assignment } } }:
                return new HeaderSite(name, assignment.Right, IsCertain: SpeaksOfHeaders(assignment));
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, var value] } entry when key == name:
                return new HeaderSite(name, value, IsCertain: SpeaksOfHeaders(entry));
            // Refit: [Header("X-API-Key")] string key = "…"
            case AttributeArgumentSyntax { Parent.Parent: AttributeSyntax { Parent.Parent: ParameterSyntax { Default.Value: var standard } } }:
                return new HeaderSite(name, standard);
            default:
                return null;
        }
    }

    /// <summary>The place that a node is by itself, whatever its header is called by; null where it is none.</summary>
    public static HeaderSite? At(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Of(call),
        BaseObjectCreationExpressionSyntax creation => Of(creation),
        AssignmentExpressionSyntax assignment => Of(assignment),
        InitializerExpressionSyntax entry => Of(entry),
        _ => null,
    };

    /// <summary>The place that a node is if what it begins with names a header.</summary>
    public static HeaderSite? NamedIn(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } => NamedBy(arguments[0].Expression),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } => NamedBy(arguments[0].Expression),
        InitializerExpressionSyntax { Expressions: { Count: 2 } entry } => NamedBy(entry[0]),
        TupleExpressionSyntax { Arguments: { Count: 2 } arguments } => NamedBy(arguments[0].Expression),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var index] } } => NamedBy(index.Expression),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var index] } } => NamedBy(index.Expression),
        _ => null,
    };

    /// <summary>The place that a call is, where its header name may be a constant.</summary>
    private static HeaderSite? Of(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || CodeName.Of(call.Expression) is not { } method)
        {
            return null;
        }

        switch (method)
        {
            case "TryAddWithoutValidation" or "SetRequestHeader" or "AddHeader" or "AddOrUpdateHeader" or "WithHeader" or "AddDefaultHeader"
                or "AddQueryParameter" or "AddDefaultQueryParameter" or "SetQueryParam" or "AppendQueryParam" or "AddOrUpdateParameter"
                or "AddDefaultParameter" or "SetHeader" or "AddQueryString":
                return Pair(arguments);
            case "Add" or "Append" or "Set" or "TryAdd" or "Insert" or "AddParameter":
                return CodeName.ReceiverOf(call.Expression) is { } receiver && IsHeaders(CodeName.Of(receiver)) ? Pair(arguments) : null;
            case "WithOAuthBearerToken" or "SetBearerToken" or "UseBearerToken":
                return new HeaderSite(null, arguments[arguments.Count - 1].Expression);
            case "WithBasicAuth" or "SetBasicAuthentication" when arguments.Count >= 2:
                return new HeaderSite(null, arguments[arguments.Count - 1].Expression);
            case "SetToken" when arguments.Count == 2:
                return new HeaderSite(null, arguments[1].Expression, arguments[0].Expression);
            case "Parse" when CodeName.Of(CodeName.ReceiverOf(call.Expression)) == "AuthenticationHeaderValue":
                return new HeaderSite(null, arguments[0].Expression);
            default:
                return null;
        }
    }

    /// <summary>The place that the creation of an object is.</summary>
    private static HeaderSite? Of(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments })
        {
            return null;
        }

        var type = creation is ObjectCreationExpressionSyntax { Type: var written } ? CodeName.Of(written) : null;
        return type switch
        {
            "AuthenticationHeaderValue" when arguments.Count == 2 => new HeaderSite(null, arguments[1].Expression, arguments[0].Expression),
            "JwtAuthenticator" => new HeaderSite(null, arguments[0].Expression),
            "OAuth2AuthorizationRequestHeaderAuthenticator" or "OAuth2UriQueryParameterAuthenticator" => new HeaderSite(null, arguments[0].Expression),
            "HttpBasicAuthenticator" when arguments.Count >= 2 => new HeaderSite(null, arguments[1].Expression),
            "HeaderParameter" or "QueryParameter" or "Entry" when arguments.Count >= 2 => Pair(arguments),
            // new("Bearer", "…"): the compiler knows the type.
            null when arguments.Count == 2 && SpeaksOfAuthorization(creation, arguments[0].Expression) =>
                new HeaderSite(null, arguments[1].Expression, arguments[0].Expression, IsCertain: false),
            _ => null,
        };
    }

    /// <summary>The place that an assignment is: a header by an indexer with a constant, or by a property.</summary>
    private static HeaderSite? Of(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name and not LiteralExpressionSyntax }] } element
            when IsHeaders(CodeName.Of(element.Expression)) => new HeaderSite(name, assignment.Right),
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var name and not LiteralExpressionSyntax }] }
            when SpeaksOfHeaders(assignment) => new HeaderSite(name, assignment.Right),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Authorization" or "ProxyAuthorization", Expression: var receiver }
            when assignment.Right is not BaseObjectCreationExpressionSyntax && IsHeaders(CodeName.Of(receiver)) => new HeaderSite(null, assignment.Right),
        _ => null,
    };

    /// <summary>The place that an entry of a dictionary is, where its name is a constant.</summary>
    private static HeaderSite? Of(InitializerExpressionSyntax entry) =>
        entry.Expressions is [var name and not LiteralExpressionSyntax, var value] && SpeaksOfHeaders(entry)
            ? new HeaderSite(name, value)
            : null;

    /// <summary>Whether a name that says so, around the node, speaks of headers.</summary>
    public static bool SpeaksOfHeaders(SyntaxNode node)
    {
        for (var current = node; current is not (null or StatementSyntax or MemberDeclarationSyntax or BlockSyntax); current = current.Parent)
        {
            var name = current switch
            {
                ObjectCreationExpressionSyntax creation => CodeName.Of(creation.Type),
                AssignmentExpressionSyntax { Left: var target } => CodeName.Of(target),
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                InvocationExpressionSyntax call => CodeName.Of(call.Expression),
                ArgumentSyntax { NameColon.Name: var label } => label.Identifier.ValueText,
                ExpressionSyntax expression => CodeName.Of(expression),
                _ => null,
            };
            if (IsHeaders(name))
            {
                return true;
            }
        }

        return false;
    }

    private static HeaderSite? Pair(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count >= 2 && arguments[0].Expression is not LiteralExpressionSyntax
            ? new HeaderSite(arguments[0].Expression, arguments[1].Expression)
            : null;

    private static bool IsHeaderCall(SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax { Expression: var method } =>
            CodeName.Of(method) is { } name
            && (name is "TryAddWithoutValidation" or "SetQueryParam" or "AppendQueryParam" or "AddQueryParameter" or "AddDefaultQueryParameter"
                    or "AddParameter" or "AddOrUpdateParameter" or "AddDefaultParameter" or "AddQueryString"
                || IsHeaders(name) || IsHeaders(CodeName.Of(CodeName.ReceiverOf(method)))),
        ObjectCreationExpressionSyntax creation => CodeName.Of(creation.Type) is "Entry" or "QueryParameter" or "NameValueHeaderValue" || IsHeaders(CodeName.Of(creation.Type)),
        _ => false,
    };

    private static bool IsHeaders(string? name) =>
        name is not null
        && (name.IndexOf("header", StringComparison.OrdinalIgnoreCase) >= 0 || name.EndsWith("metadata", StringComparison.OrdinalIgnoreCase));

    private static bool SpeaksOfAuthorization(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax scheme) =>
        CodeName.TextOf(scheme) is "Bearer" or "Basic" or "ApiKey" or "Token" or "bearer" or "basic" or "Key" or "Api-Key" or "GenieKey"
        || (creation.Parent is AssignmentExpressionSyntax { Left: var target } && CodeName.Of(target) is "Authorization" or "ProxyAuthorization");
}
