using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>Reads what executable and type-system documents share: values, types, arguments and directives.</summary>
internal sealed class ValueParser(TokenReader tokens)
{
    /// <summary>Whether a text is one constant value and nothing else.</summary>
    public static bool IsConstant(string text)
    {
        var tokens = new TokenReader(new SourceDocument("", text));
        try
        {
            tokens.MoveTo(0);
            new ValueParser(tokens).ParseValue(isConstant: true);
            return tokens.Is(TokenKind.EndOfFile);
        }
        catch (SyntaxException)
        {
            return false;
        }
    }

    /// <param name="isConstant">True where variables have no meaning, as in a default value.</param>
    public ValueSyntax ParseValue(bool isConstant)
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Int:
                tokens.Advance();
                return new IntValueSyntax(tokens.TextOf(token), token.Span);
            case TokenKind.Float:
                tokens.Advance();
                return new FloatValueSyntax(tokens.TextOf(token), token.Span);
            case TokenKind.String or TokenKind.BlockString:
                tokens.Advance();
                return new StringValueSyntax(
                    StringLiteral.Decode(tokens.Source.Text, token.Span), token.Kind == TokenKind.BlockString, token.Span);
            case TokenKind.Name:
                tokens.Advance();
                return tokens.TextOf(token) switch
                {
                    "true" => new BooleanValueSyntax(true, token.Span),
                    "false" => new BooleanValueSyntax(false, token.Span),
                    "null" => new NullValueSyntax(token.Span),
                    var name => new EnumValueSyntax(name, token.Span),
                };
            case TokenKind.LeftBracket:
                return ParseList(isConstant);
            case TokenKind.LeftBrace:
                return ParseObject(isConstant);
            case TokenKind.Dollar when !isConstant:
                return ParseVariable();
            case TokenKind.Dollar:
                var unexpected = tokens.Unexpected();
                tokens.Advance();
                throw tokens.Is(TokenKind.Name)
                    ? new SyntaxException(
                        SyntaxFindings.SyntaxError, token.Span, $"unexpected variable \"${tokens.TextOf(tokens.Current)}\" in constant value.")
                    : unexpected;
            default:
                throw tokens.Unexpected();
        }
    }

    public VariableSyntax ParseVariable()
    {
        var start = tokens.Take(TokenKind.Dollar).Start;
        var name = tokens.TakeName();
        return new VariableSyntax(name, tokens.SpanFrom(start));
    }

    public TypeSyntax ParseType()
    {
        var start = tokens.Current.Start;
        TypeSyntax type;
        if (tokens.TryTake(TokenKind.LeftBracket))
        {
            tokens.Enter();
            var element = ParseType();
            tokens.Leave();
            tokens.Take(TokenKind.RightBracket);
            type = new ListTypeSyntax(element, tokens.SpanFrom(start));
        }
        else
        {
            type = new NamedTypeSyntax(tokens.TakeName());
        }

        return tokens.TryTake(TokenKind.Bang) ? new NonNullTypeSyntax(type, tokens.SpanFrom(start)) : type;
    }

    public EquatableArray<ArgumentSyntax> ParseArguments(bool isConstant) =>
        tokens.Is(TokenKind.LeftParenthesis)
            ? tokens.TakeMany(TokenKind.LeftParenthesis, () => ParseArgument(isConstant), TokenKind.RightParenthesis)
            : [];

    public EquatableArray<DirectiveSyntax> ParseDirectives(bool isConstant)
    {
        if (!tokens.Is(TokenKind.At))
        {
            return [];
        }

        var directives = new List<DirectiveSyntax>();
        while (tokens.Is(TokenKind.At))
        {
            var start = tokens.Current.Start;
            tokens.Advance();
            directives.Add(new DirectiveSyntax(tokens.TakeName(), ParseArguments(isConstant), tokens.SpanFrom(start)));
        }

        return directives.ToEquatableArray();
    }

    private ArgumentSyntax ParseArgument(bool isConstant)
    {
        var name = tokens.TakeName();
        tokens.Take(TokenKind.Colon);
        return new ArgumentSyntax(name, ParseValue(isConstant));
    }

    private ListValueSyntax ParseList(bool isConstant)
    {
        var start = tokens.Take(TokenKind.LeftBracket).Start;
        tokens.Enter();
        var items = new List<ValueSyntax>();
        while (!tokens.TryTake(TokenKind.RightBracket))
        {
            items.Add(ParseValue(isConstant));
        }

        tokens.Leave();
        return new ListValueSyntax(items.ToEquatableArray(), tokens.SpanFrom(start));
    }

    private ObjectValueSyntax ParseObject(bool isConstant)
    {
        var start = tokens.Take(TokenKind.LeftBrace).Start;
        tokens.Enter();
        var fields = new List<ArgumentSyntax>();
        while (!tokens.TryTake(TokenKind.RightBrace))
        {
            fields.Add(ParseArgument(isConstant));
        }

        tokens.Leave();
        return new ObjectValueSyntax(fields.ToEquatableArray(), tokens.SpanFrom(start));
    }
}
