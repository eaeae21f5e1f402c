using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>
/// Reads the heads of type-system definitions and finds the ends of their bodies.
/// <see href="https://spec.graphql.org/September2025/#TypeSystemExtensionDocument"/>
/// </summary>
internal sealed class TypeSystemParser(TokenReader tokens, ValueParser values)
{
    /// <summary>Reads the definition that begins with the current token; null when no such definition begins so.</summary>
    public TypeSystemDefinitionSyntax? TryParse(int start, DescriptionSyntax? description)
    {
        var isExtension = description is null && tokens.TryTakeKeyword("extend");
        var keyword = tokens.Is(TokenKind.Name) ? tokens.TextOf(tokens.Current) : "";
        switch (keyword)
        {
            case "schema":
                return ParseSchema(start, description, isExtension);
            case "directive" when !isExtension:
                return ParseDirective(start, description);
            case "scalar":
                return ParseType(start, description, isExtension, TypeDefinitionKind.Scalar);
            case "type":
                return ParseType(start, description, isExtension, TypeDefinitionKind.Object);
            case "interface":
                return ParseType(start, description, isExtension, TypeDefinitionKind.Interface);
            case "union":
                return ParseType(start, description, isExtension, TypeDefinitionKind.Union);
            case "enum":
                return ParseType(start, description, isExtension, TypeDefinitionKind.Enum);
            case "input":
                return ParseType(start, description, isExtension, TypeDefinitionKind.InputObject);
            default:
                return isExtension ? throw tokens.Unexpected() : null;
        }
    }

    private SchemaDefinitionSyntax ParseSchema(int start, DescriptionSyntax? description, bool isExtension)
    {
        tokens.Advance();
        var directives = values.ParseDirectives(isConstant: true);
        var roots = isExtension && !tokens.Is(TokenKind.LeftBrace)
            ? []
            : tokens.TakeMany(TokenKind.LeftBrace, ParseRoot, TokenKind.RightBrace);
        if (isExtension && roots.IsEmpty && directives.IsEmpty)
        {
            throw tokens.Unexpected();
        }

        return new SchemaDefinitionSyntax(tokens.Source, description, isExtension, directives, roots, tokens.SpanFrom(start));
    }

    private RootOperationSyntax ParseRoot()
    {
        OperationType? operation = tokens.Is(TokenKind.Name) ? OperationKeyword.Parse(tokens.TextOf(tokens.Current)) : null;
        if (operation is null)
        {
            throw tokens.Is(TokenKind.Name)
                ? tokens.Unexpected()
                : tokens.Error($"expected Name, found {tokens.DescribeCurrent()}.");
        }

        var start = tokens.Current.Start;
        tokens.Advance();
        tokens.Take(TokenKind.Colon);
        return new RootOperationSyntax(operation.Value, tokens.TakeName(), tokens.SpanFrom(start));
    }

    private DirectiveDefinitionSyntax ParseDirective(int start, DescriptionSyntax? description)
    {
        tokens.Advance();
        tokens.Take(TokenKind.At);
        var name = tokens.TakeName();
        var arguments = tokens.TakeManyOrNone(
            TokenKind.LeftParenthesis, new TypeBodyParser(tokens, values).ParseInputValue, TokenKind.RightParenthesis);
        var isRepeatable = tokens.TryTakeKeyword("repeatable");
        tokens.TakeKeyword("on");
        var locations = ParseSeparated(TokenKind.Pipe, ParseLocation);
        return new DirectiveDefinitionSyntax(
            tokens.Source, description, name, arguments, isRepeatable, locations, tokens.SpanFrom(start));
    }

    private NameSyntax ParseLocation()
    {
        var found = tokens.Current;
        var name = tokens.TakeName();
        return DirectiveLocation.IsKnown(name.Text)
            ? name
            : throw new SyntaxException(SyntaxFindings.SyntaxError, found.Span, $"unexpected Name \"{name.Text}\".");
    }

    private TypeDefinitionSyntax ParseType(int start, DescriptionSyntax? description, bool isExtension, TypeDefinitionKind kind)
    {
        tokens.Advance();
        var name = tokens.TakeName();
        var interfaces = kind is TypeDefinitionKind.Object or TypeDefinitionKind.Interface && tokens.TryTakeKeyword("implements")
            ? ParseSeparated(TokenKind.Ampersand, tokens.TakeName)
            : [];
        var directives = values.ParseDirectives(isConstant: true);
        var members = kind is TypeDefinitionKind.Union && tokens.TryTake(TokenKind.Equals)
            ? ParseSeparated(TokenKind.Pipe, tokens.TakeName)
            : [];
        SourceSpan? body = kind is not (TypeDefinitionKind.Scalar or TypeDefinitionKind.Union) && tokens.Is(TokenKind.LeftBrace)
            ? SkipBody(kind)
            : null;
        if (isExtension && interfaces.IsEmpty && directives.IsEmpty && members.IsEmpty && body is null)
        {
            throw tokens.Unexpected();
        }

        return new TypeDefinitionSyntax(
            tokens.Source, description, isExtension, kind, name, interfaces, members, directives, body, tokens.SpanFrom(start));
    }

    private EquatableArray<T> ParseSeparated<T>(TokenKind separator, Func<T> parseItem)
    {
        tokens.TryTake(separator);
        var items = new List<T>();
        do
        {
            items.Add(parseItem());
        }
        while (tokens.TryTake(separator));

        return items.ToEquatableArray();
    }

    private SourceSpan SkipBody(TypeDefinitionKind kind)
    {
        var start = tokens.Take(TokenKind.LeftBrace).Start;
        for (var depth = 1; depth > 0; tokens.Advance())
        {
            switch (tokens.Current.Kind)
            {
                case TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightBrace:
                    depth--;
                    break;
                case TokenKind.EndOfFile or TokenKind.Invalid:
                    throw MistakeIn(start, kind);
            }
        }

        return tokens.SpanFrom(start);
    }

    /// <summary>Where the body of a type stops making sense, which may be long before the braces fail to close.</summary>
    private SyntaxException MistakeIn(int bodyStart, TypeDefinitionKind kind)
    {
        var end = tokens.Error("expected \"}\", found <EOF>.");
        try
        {
            tokens.MoveTo(bodyStart);
            new TypeBodyParser(tokens, values).ParseMembers(kind);
            return end;
        }
        catch (SyntaxException mistake)
        {
            return mistake.Span.Start < end.Span.Start ? mistake : end;
        }
    }
}
