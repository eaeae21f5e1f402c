using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>
/// Cuts a source into tokens. Strings and comments are jumped over with vectorised searches: most of a schema's
/// bytes are descriptions that nobody will ask for.
/// </summary>
internal sealed class Lexer(string text)
{
    private int _position;

    public int Position
    {
        get => _position;
        set => _position = value;
    }

    public Token Next()
    {
        SkipIgnored();
        if (_position >= text.Length)
        {
            return new Token(TokenKind.EndOfFile, text.Length, text.Length);
        }

        var start = _position;
        var character = text[start];
        if (CharacterClass.IsNameStart(character))
        {
            return ReadName(start);
        }

        var punctuator = Punctuator(character);
        if (punctuator != TokenKind.EndOfFile)
        {
            _position++;
            return new Token(punctuator, start, _position);
        }

        return character switch
        {
            '"' => ReadString(start),
            '.' => ReadSpread(start),
            '-' or (>= '0' and <= '9') => ReadNumber(start),
            '\'' => throw Error(start, "Unexpected single quote character ('), did you mean to use a double quote (\")?"),
            _ => throw Error(start, $"Unexpected character: {CharacterClass.Describe(text, start)}."),
        };
    }

    private static TokenKind Punctuator(char character) => character switch
    {
        '!' => TokenKind.Bang,
        '$' => TokenKind.Dollar,
        '&' => TokenKind.Ampersand,
        '(' => TokenKind.LeftParenthesis,
        ')' => TokenKind.RightParenthesis,
        ':' => TokenKind.Colon,
        '=' => TokenKind.Equals,
        '@' => TokenKind.At,
        '[' => TokenKind.LeftBracket,
        ']' => TokenKind.RightBracket,
        '{' => TokenKind.LeftBrace,
        '|' => TokenKind.Pipe,
        '}' => TokenKind.RightBrace,
        _ => TokenKind.EndOfFile,
    };

    private void SkipIgnored()
    {
        while (_position < text.Length)
        {
            switch (text[_position])
            {
                case ' ' or '\n' or '\r' or '\t' or ',' or '\uFEFF':
                    _position++;
                    break;
                case '#':
                    var length = text.AsSpan(_position).IndexOfAny('\n', '\r');
                    _position = length < 0 ? text.Length : _position + length;
                    break;
                default:
                    return;
            }
        }
    }

    private Token ReadName(int start)
    {
        var position = start + 1;
        while (position < text.Length && CharacterClass.IsNameContinue(text[position]))
        {
            position++;
        }

        _position = position;
        return new Token(TokenKind.Name, start, position);
    }

    private Token ReadSpread(int start)
    {
        if (string.CompareOrdinal(text, start, "...", 0, 3) != 0)
        {
            throw Error(start, "Unexpected character: \".\".");
        }

        _position = start + 3;
        return new Token(TokenKind.Spread, start, _position);
    }

    private Token ReadNumber(int start)
    {
        var position = start;
        if (text[position] == '-')
        {
            position++;
        }

        if (Peek(position) == '0')
        {
            position++;
            if (Peek(position) is >= '0' and <= '9')
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {CharacterClass.Describe(text, position)}.");
            }
        }
        else
        {
            position = ReadDigits(position);
        }

        var kind = TokenKind.Int;
        if (Peek(position) == '.')
        {
            kind = TokenKind.Float;
            position = ReadDigits(position + 1);
        }

        if (Peek(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (Peek(position) is '+' or '-')
            {
                position++;
            }

            position = ReadDigits(position);
        }

        if (Peek(position) == '.' || CharacterClass.IsNameStart(Peek(position)))
        {
            throw Error(position, $"Invalid number, expected digit but got: {CharacterClass.Describe(text, position)}.");
        }

        _position = position;
        return new Token(kind, start, position);
    }

    private int ReadDigits(int position)
    {
        if (Peek(position) is < '0' or > '9')
        {
            throw Error(position, $"Invalid number, expected digit but got: {CharacterClass.Describe(text, position)}.");
        }

        while (Peek(position) is >= '0' and <= '9')
        {
            position++;
        }

        return position;
    }

    private Token ReadString(int start)
    {
        if (string.CompareOrdinal(text, start, "\"\"\"", 0, 3) == 0)
        {
            return ReadBlockString(start);
        }

        var position = start + 1;
        while (true)
        {
            var length = text.AsSpan(position).IndexOfAny('"', '\\', '\n');
            var carriageReturn = text.AsSpan(position, length < 0 ? text.Length - position : length).IndexOf('\r');
            if (length < 0 || carriageReturn >= 0 || text[position + length] == '\n')
            {
                var end = carriageReturn >= 0 ? position + carriageReturn : length < 0 ? text.Length : position + length;
                throw Error(end, "Unterminated string.");
            }

            position += length;
            if (text[position] == '"')
            {
                _position = position + 1;
                return new Token(TokenKind.String, start, _position);
            }

            position = Math.Min(position + 2, text.Length);
        }
    }

    private Token ReadBlockString(int start)
    {
        var position = start + 3;
        while (true)
        {
            var length = text.AsSpan(position).IndexOf('"');
            if (length < 0)
            {
                throw Error(text.Length, "Unterminated string.");
            }

            position += length;
            if (string.CompareOrdinal(text, position, "\"\"\"", 0, 3) != 0)
            {
                position++;
            }
            else if (text[position - 1] == '\\')
            {
                position += 3;
            }
            else
            {
                _position = position + 3;
                return new Token(TokenKind.BlockString, start, _position);
            }
        }
    }

    private char Peek(int position) => position < text.Length ? text[position] : '\0';

    private SyntaxException Error(int start, string detail) =>
        new(SyntaxFindings.SyntaxError, new SourceSpan(start, start < text.Length ? 1 : 0), detail);
}
