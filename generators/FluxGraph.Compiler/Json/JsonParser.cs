using System.Globalization;
using System.Text;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Json;

/// <summary>
/// Reads JSON with places. The hosts' own readers drop them, and a library would have to be packed beside the
/// compiler component. Comments and trailing commas pass, as they do in the editors that people write such files in.
/// </summary>
public sealed class JsonParser
{
    private const int MaximumDepth = 100;

    private static readonly char[] SpecialInString = ['"', '\\', '\0', '\n', '\r'];

    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonParser(string text) => _text = text;

    public static JsonNode Parse(string text)
    {
        var parser = new JsonParser(text);
        parser.SkipIgnored();
        var value = parser.ParseValue();
        return parser._position < text.Length ? throw parser.Unexpected("the end of the file") : value;
    }

    private JsonNode ParseValue()
    {
        var start = _position;
        switch (Peek())
        {
            case '{':
                return Nested(ParseObject);
            case '[':
                return Nested(ParseArray);
            case '"':
                var value = ParseString();
                var span = SourceSpan.FromBounds(start, _position);
                SkipIgnored();
                return new JsonString(value, span);
            case '-' or (>= '0' and <= '9'):
                return ParseNumber();
            default:
                return ParseWord("true", span => new JsonBoolean(true, span))
                    ?? ParseWord("false", span => new JsonBoolean(false, span))
                    ?? ParseWord("null", span => new JsonNull(span))
                    ?? throw Unexpected("a value");
        }
    }

    private JsonNode Nested(Func<JsonNode> parse)
    {
        if (++_depth > MaximumDepth)
        {
            throw new JsonSyntaxException($"nested more than {MaximumDepth} levels deep.", new SourceSpan(_position, 1));
        }

        var node = parse();
        _depth--;
        SkipIgnored();
        return node;
    }

    private JsonObject ParseObject()
    {
        var start = Take('{');
        var members = new List<JsonMember>();
        while (Peek() != '}')
        {
            var nameStart = _position;
            if (Peek() != '"')
            {
                throw Unexpected("a name in double quotes");
            }

            var name = ParseString();
            var nameSpan = SourceSpan.FromBounds(nameStart, _position);
            SkipIgnored();
            Take(':');
            members.Add(new JsonMember(name, nameSpan, ParseValue()));
            if (Peek() != '}')
            {
                TakeSeparator('}');
            }
        }

        _position++;
        return new JsonObject(members, SourceSpan.FromBounds(start, _position));
    }

    private JsonArray ParseArray()
    {
        var start = Take('[');
        var items = new List<JsonNode>();
        while (Peek() != ']')
        {
            items.Add(ParseValue());
            if (Peek() != ']')
            {
                TakeSeparator(']');
            }
        }

        _position++;
        return new JsonArray(items, SourceSpan.FromBounds(start, _position));
    }

    private string ParseString()
    {
        var start = _position++;
        var plainEnd = _text.IndexOfAny(SpecialInString, _position);
        if (plainEnd >= 0 && _text[plainEnd] == '"')
        {
            _position = plainEnd + 1;
            return _text.Substring(start + 1, plainEnd - start - 1);
        }

        var result = new StringBuilder();
        while (true)
        {
            switch (Peek())
            {
                case '"':
                    _position++;
                    return result.ToString();
                case '\\':
                    result.Append(ParseEscape());
                    break;
                case '\0' or '\n' or '\r':
                    throw new JsonSyntaxException("a string is not closed.", SourceSpan.FromBounds(start, _position));
                default:
                    result.Append(_text[_position++]);
                    break;
            }
        }
    }

    private char ParseEscape()
    {
        var escape = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (escape == 'u'
            && _position + 6 <= _text.Length
            && ushort.TryParse(
                _text.Substring(_position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codeUnit))
        {
            _position += 6;
            return (char)codeUnit;
        }

        var character = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw new JsonSyntaxException("an escape sequence that JSON does not have.", new SourceSpan(_position, 1)),
        };
        _position += 2;
        return character;
    }

    private JsonNumber ParseNumber()
    {
        var start = _position;
        while (Peek() is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
        {
            _position++;
        }

        var span = SourceSpan.FromBounds(start, _position);
        if (!double.TryParse(_text.Substring(start, span.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            throw new JsonSyntaxException("not a number.", span);
        }

        SkipIgnored();
        return new JsonNumber(span);
    }

    private JsonNode? ParseWord(string word, Func<SourceSpan, JsonNode> create)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            return null;
        }

        var span = new SourceSpan(_position, word.Length);
        _position += word.Length;
        SkipIgnored();
        return create(span);
    }

    private int Take(char expected)
    {
        if (Peek() != expected)
        {
            throw Unexpected($"'{expected}'");
        }

        var start = _position++;
        SkipIgnored();
        return start;
    }

    private void TakeSeparator(char closing)
    {
        if (Peek() != ',')
        {
            throw Unexpected($"',' or '{closing}'");
        }

        _position++;
        SkipIgnored();
    }

    private void SkipIgnored()
    {
        while (_position < _text.Length)
        {
            if (Peek() is ' ' or '\t' or '\n' or '\r' or '\uFEFF')
            {
                _position++;
            }
            else if (string.CompareOrdinal(_text, _position, "//", 0, 2) == 0)
            {
                var end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end;
            }
            else if (string.CompareOrdinal(_text, _position, "/*", 0, 2) == 0)
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                _position = end < 0 ? _text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private JsonSyntaxException Unexpected(string expected) =>
        _position >= _text.Length
            ? new JsonSyntaxException($"expected {expected}, found the end of the file.", new SourceSpan(_text.Length, 0))
            : new JsonSyntaxException($"expected {expected}, found '{_text[_position]}'.", new SourceSpan(_position, 1));
}
