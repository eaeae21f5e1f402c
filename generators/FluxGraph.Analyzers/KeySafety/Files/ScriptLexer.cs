using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>
/// Takes JavaScript and TypeScript apart, and what is written alike: JSON with comments, and GraphQL. It knows no
/// grammar, so that it takes anything: half-typed files, templates of other languages, and noise.
/// </summary>
/// <param name="hasHashComments">Whether <c>#</c> begins a comment, and three quotation marks a text of several lines, as in GraphQL.</param>
internal sealed class ScriptLexer(string text, TextSpan range, bool hasHashComments)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "await", "yield", "default", "export",
    };

    // The templates that are open where something is substituted, and the braces that are open in there.
    private readonly Stack<(int Start, int Braces)> _templates = new();

    private readonly int _end = range.End;
    private int _position = range.Start;
    private int _braces;
    private int _template = -1;
    private ScriptToken _last;

    // Where quotation marks and slashes are known to open nothing, so that no stretch is searched twice.
    private int _unclosedSingle = -1;
    private int _unclosedDouble = -1;
    private int _unclosedSlash = -1;

    /// <summary>The next character that is no white space; <c>\0</c> at the end.</summary>
    public char PeekCharacter()
    {
        var position = _position;
        while (position < _end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return At(position);
    }

    public ScriptToken Next()
    {
        if (_template >= 0)
        {
            return _last = ReadTemplate(_template, isFirstOnLine: false);
        }

        var isFirstOnLine = SkipIgnored();
        return _last = ReadToken(isFirstOnLine);
    }

    private ScriptToken ReadToken(bool isFirstOnLine)
    {
        var start = _position;
        var character = At(start);
        switch (character)
        {
            case '\0' when start >= _end:
                return new ScriptToken(ScriptTokenKind.End, new TextSpan(_end, 0), '\0', isFirstOnLine);
            case '"' or '\'':
                return ReadText(character, isFirstOnLine);
            case '`':
                _position++;
                return ReadTemplate(_position, isFirstOnLine);
            case '/' when !_last.EndsValue && FindEndOfPattern() is var end and > 0:
                _position = end;
                return new ScriptToken(ScriptTokenKind.Other, TextSpan.FromBounds(start, end), '\0', isFirstOnLine);
            case '{':
                _braces++;
                break;
            case '}' when _braces > 0:
                _braces--;
                break;
            case '}' when _templates.Count > 0:
                (_template, _braces) = _templates.Pop();
                break;
        }

        if (!IsPartOfName(character))
        {
            return ReadSymbol(character, isFirstOnLine);
        }

        while (IsPartOfName(At(_position)))
        {
            _position++;
        }

        var span = TextSpan.FromBounds(start, _position);
        var kind = char.IsDigit(character) ? ScriptTokenKind.Other
            : span.Length <= 7 && Keywords.Contains(text.Substring(start, span.Length)) ? ScriptTokenKind.Keyword
            : ScriptTokenKind.Name;
        return new ScriptToken(kind, span, '\0', isFirstOnLine);
    }

    private ScriptToken ReadSymbol(char character, bool isFirstOnLine)
    {
        var start = _position++;
        var next = At(_position);
        var symbol = character;
        switch (character)
        {
            case '=' or '!' or '<' or '>' or '+' or '?' or '|' or '&' when next == '=' || (next == character && character is '?' or '|' or '&'):
                // What is compared with a name or added to it is as good as assigned.
                _position++;
                symbol = character is '<' or '>' ? character : next == '=' ? '=' : '|';
                while (At(_position) == '=')
                {
                    symbol = '=';
                    _position++;
                }

                break;
            case '=' when next == '>':
                _position++;
                symbol = '>';
                break;
            case '?' when next == '.':
                symbol = '.';
                _position++;
                break;
        }

        return new ScriptToken(ScriptTokenKind.Symbol, TextSpan.FromBounds(start, _position), symbol, isFirstOnLine);
    }

    private ScriptToken ReadText(char quote, bool isFirstOnLine)
    {
        var start = _position;
        if (hasHashComments && string.CompareOrdinal(text, start, "\"\"\"", 0, 3) == 0)
        {
            var close = text.IndexOf("\"\"\"", Math.Min(start + 3, _end), _end - Math.Min(start + 3, _end), StringComparison.Ordinal);
            _position = close < 0 ? _end : close + 3;
            return new ScriptToken(ScriptTokenKind.Text, TextSpan.FromBounds(Math.Min(start + 3, _end), close < 0 ? _end : close), quote, isFirstOnLine);
        }

        ref var unclosed = ref quote == '"' ? ref _unclosedDouble : ref _unclosedSingle;
        if (start >= unclosed)
        {
            var position = start + 1;
            for (; position < _end && text[position] is not ('\n' or '\r'); position++)
            {
                if (text[position] == quote)
                {
                    _position = position + 1;
                    return new ScriptToken(ScriptTokenKind.Text, TextSpan.FromBounds(start + 1, position), quote, isFirstOnLine);
                }

                if (text[position] == '\\')
                {
                    position++;
                }
            }

            unclosed = position;
        }

        // An apostrophe of a language that people speak.
        return ReadSymbol(quote, isFirstOnLine);
    }

    private ScriptToken ReadTemplate(int start, bool isFirstOnLine)
    {
        _template = -1;
        for (; _position < _end; _position++)
        {
            switch (text[_position])
            {
                case '\\':
                    _position++;
                    break;
                case '`':
                    return new ScriptToken(ScriptTokenKind.Text, TextSpan.FromBounds(start, _position++), '`', isFirstOnLine);
                case '$' when At(_position + 1) == '{':
                    _position += 2;
                    _templates.Push((start, _braces));
                    _braces = 0;
                    return new ScriptToken(ScriptTokenKind.Symbol, new TextSpan(_position - 2, 2), '$', isFirstOnLine);
            }
        }

        _position = _end;
        return new ScriptToken(ScriptTokenKind.End, new TextSpan(_end, 0), '\0', isFirstOnLine);
    }

    private int FindEndOfPattern()
    {
        if (_position < _unclosedSlash)
        {
            return -1;
        }

        var isInClass = false;
        var position = _position + 1;
        for (; position < _end && text[position] is not ('\n' or '\r'); position++)
        {
            switch (text[position])
            {
                case '\\':
                    position++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '/' when !isInClass:
                    return position + 1;
            }
        }

        _unclosedSlash = position;
        return -1;
    }

    /// <returns>Whether a line ended.</returns>
    private bool SkipIgnored()
    {
        var isNewLine = false;
        while (_position < _end)
        {
            var character = text[_position];
            if (char.IsWhiteSpace(character) || character == '\uFEFF')
            {
                isNewLine |= character is '\n' or '\r';
                _position++;
            }
            else if ((character == '/' && At(_position + 1) == '/') || (character == '#' && hasHashComments))
            {
                var end = text.IndexOfAny(LineEnds, _position, _end - _position);
                _position = end < 0 ? _end : end;
            }
            else if (character == '/' && At(_position + 1) == '*')
            {
                var end = text.IndexOf("*/", _position, _end - _position, StringComparison.Ordinal);
                _position = end < 0 ? _end : end + 2;
            }
            else
            {
                break;
            }
        }

        return isNewLine;
    }

    private static readonly char[] LineEnds = ['\n', '\r'];

    private char At(int position) => position < _end ? text[position] : '\0';

    private static bool IsPartOfName(char character) => char.IsLetterOrDigit(character) || character is '_' or '$';
}
