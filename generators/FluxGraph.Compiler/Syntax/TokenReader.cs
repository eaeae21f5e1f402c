using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A cursor over the tokens of a source, with one token in view and the words for what was expected instead.</summary>
internal sealed class TokenReader
{
    /// <summary>
    /// How deep selections, values and types may nest. Real operations stay under 30; recursion must end before the
    /// stack does, also on the small stacks of IDE threads.
    /// </summary>
    private const int MaximumDepth = 200;

    private readonly Lexer _lexer;
    private int _previousEnd;
    private int _depth;
    private int _tokensLeft;
    private SyntaxException? _lexicalError;

    /// <param name="maximumTokens">How many tokens can be read; what comes after is as good as unreadable.</param>
    public TokenReader(SourceDocument source, int maximumTokens = int.MaxValue)
    {
        Source = source;
        _tokensLeft = maximumTokens;
        _lexer = new Lexer(source.Text);
    }

    public SourceDocument Source { get; }

    public Token Current { get; private set; }

    /// <summary>Puts the first token at or after an offset into view.</summary>
    public void MoveTo(int offset)
    {
        _lexer.Position = offset;
        _previousEnd = offset;
        _depth = 0;
        ReadToken();
    }

    public void Advance()
    {
        _previousEnd = Current.End;
        ReadToken();
    }

    public bool Is(TokenKind kind) => Current.Kind == kind;

    public bool IsKeyword(string keyword) =>
        Current.Kind == TokenKind.Name
        && Current.End - Current.Start == keyword.Length
        && string.CompareOrdinal(Source.Text, Current.Start, keyword, 0, keyword.Length) == 0;

    public bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    public bool TryTakeKeyword(string keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    public Token Take(TokenKind kind)
    {
        var token = Current;
        if (token.Kind != kind)
        {
            throw Error($"expected {Describe(kind)}, found {DescribeCurrent()}.");
        }

        Advance();
        return token;
    }

    public void TakeKeyword(string keyword)
    {
        if (!TryTakeKeyword(keyword))
        {
            throw Error($"expected \"{keyword}\", found {DescribeCurrent()}.");
        }
    }

    public NameSyntax TakeName()
    {
        var token = Take(TokenKind.Name);
        return new NameSyntax(TextOf(token), token.Span);
    }

    /// <summary>One or more items between two brackets.</summary>
    public EquatableArray<T> TakeMany<T>(TokenKind open, Func<T> parseItem, TokenKind close)
    {
        Take(open);
        var items = new List<T>();
        do
        {
            items.Add(parseItem());
        }
        while (!TryTake(close));

        return items.ToEquatableArray();
    }

    public EquatableArray<T> TakeManyOrNone<T>(TokenKind open, Func<T> parseItem, TokenKind close) =>
        Is(open) ? TakeMany(open, parseItem, close) : [];

    /// <summary>Everything from an offset to the end of the last token that was taken.</summary>
    public SourceSpan SpanFrom(int start) => SourceSpan.FromBounds(start, _previousEnd);

    public string TextOf(Token token) => Source.Text.Substring(token.Start, token.End - token.Start);

    public void Enter()
    {
        if (++_depth > MaximumDepth)
        {
            throw new SyntaxException(SyntaxFindings.NestedTooDeep, Current.Span, $"more than {MaximumDepth} levels.");
        }
    }

    public void Leave() => _depth--;

    public SyntaxException Unexpected() => Error($"unexpected {DescribeCurrent()}.");

    public SyntaxException Error(string detail) => _lexicalError ?? new(SyntaxFindings.SyntaxError, Current.Span, detail);

    public string DescribeCurrent() => Current.Kind switch
    {
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Describe(Current.Kind)} \"{TextOf(Current)}\"",
        var kind => Describe(kind),
    };

    /// <summary>What the lexer cannot read waits until it is needed: a definition that ended before it is intact.</summary>
    private void ReadToken()
    {
        try
        {
            Current = _lexer.Next();
            _lexicalError = null;
            if (Current.Kind != TokenKind.EndOfFile && --_tokensLeft < 0)
            {
                throw new SyntaxException(SyntaxFindings.SyntaxError, Current.Span, "more tokens than the limit allows.");
            }
        }
        catch (SyntaxException exception)
        {
            Current = new Token(TokenKind.Invalid, exception.Span.Start, exception.Span.End);
            _lexicalError = exception;
        }
    }

    private static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.LeftParenthesis => "\"(\"",
        TokenKind.RightParenthesis => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.LeftBracket => "\"[\"",
        TokenKind.RightBracket => "\"]\"",
        TokenKind.LeftBrace => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.RightBrace => "\"}\"",
        _ => kind.ToString(),
    };
}
