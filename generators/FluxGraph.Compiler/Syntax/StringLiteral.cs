using System.Globalization;
using System.Text;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>From a string's literal to the string that is meant. <see href="https://spec.graphql.org/September2025/#sec-String-Value"/></summary>
internal static class StringLiteral
{
    public static string Decode(string text, SourceSpan literal) =>
        literal.Length >= 6 && string.CompareOrdinal(text, literal.Start, "\"\"\"", 0, 3) == 0
            ? DecodeBlock(text.Substring(literal.Start + 3, literal.Length - 6))
            : DecodeQuoted(text, literal.Start + 1, literal.End - 1);

    private static string DecodeQuoted(string text, int start, int end)
    {
        if (text.IndexOf('\\', start, end - start) < 0)
        {
            return text.Substring(start, end - start);
        }

        var result = new StringBuilder(end - start);
        for (var position = start; position < end;)
        {
            if (text[position] != '\\')
            {
                result.Append(text[position++]);
            }
            else if (text[position + 1] == 'u')
            {
                position = DecodeUnicodeEscape(text, position, end, result);
            }
            else
            {
                result.Append(DecodeEscape(text, position));
                position += 2;
            }
        }

        return result.ToString();
    }

    private static char DecodeEscape(string text, int position) => text[position + 1] switch
    {
        '"' => '"',
        '\\' => '\\',
        '/' => '/',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        var character => throw Error(position, 2, $"invalid character escape sequence: \"\\{character}\"."),
    };

    private static int DecodeUnicodeEscape(string text, int position, int end, StringBuilder result)
    {
        var next = ReadCodePoint(text, position, end, out var codePoint);
        if (codePoint is >= 0xD800 and <= 0xDBFF && next + 1 < end && text[next] == '\\' && text[next + 1] == 'u')
        {
            var afterLow = ReadCodePoint(text, next, end, out var low);
            if (low is >= 0xDC00 and <= 0xDFFF)
            {
                result.Append((char)codePoint).Append((char)low);
                return afterLow;
            }
        }

        if (codePoint is (>= 0xD800 and <= 0xDFFF) or > 0x10FFFF)
        {
            throw Error(position, next - position, $"invalid Unicode escape sequence: \"{text.Substring(position, next - position)}\".");
        }

        result.Append(char.ConvertFromUtf32(codePoint));
        return next;
    }

    private static int ReadCodePoint(string text, int position, int end, out int codePoint)
    {
        var digits = position + 2;
        var isBraced = digits < end && text[digits] == '{';
        var digitsEnd = isBraced ? text.IndexOf('}', digits, end - digits) : Math.Min(digits + 4, end);
        if (isBraced)
        {
            digits++;
        }

        var length = digitsEnd - digits;
        if (length < (isBraced ? 1 : 4)
            || length > 8
            || !int.TryParse(text.Substring(digits, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint)
            || codePoint < 0)
        {
            var shown = Math.Min(position + 6, end) - position;
            throw Error(position, shown, $"invalid Unicode escape sequence: \"{text.Substring(position, shown)}\".");
        }

        return isBraced ? digitsEnd + 1 : digitsEnd;
    }

    /// <summary>Removes the indentation that all lines but the first share, and blank lines at both ends.</summary>
    private static string DecodeBlock(string raw)
    {
        var lines = raw.Replace("\\\"\"\"", "\"\"\"").Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var commonIndent = int.MaxValue;
        for (var i = 1; i < lines.Length; i++)
        {
            var indent = LeadingWhiteSpace(lines[i]);
            if (indent < lines[i].Length)
            {
                commonIndent = Math.Min(commonIndent, indent);
            }
        }

        for (var i = 1; i < lines.Length && commonIndent != int.MaxValue; i++)
        {
            lines[i] = lines[i].Substring(Math.Min(commonIndent, lines[i].Length));
        }

        var first = 0;
        var last = lines.Length - 1;
        while (first <= last && IsBlank(lines[first]))
        {
            first++;
        }

        while (last >= first && IsBlank(lines[last]))
        {
            last--;
        }

        return string.Join("\n", lines, first, last - first + 1);
    }

    private static bool IsBlank(string line) => LeadingWhiteSpace(line) == line.Length;

    private static int LeadingWhiteSpace(string line)
    {
        var count = 0;
        while (count < line.Length && line[count] is ' ' or '\t')
        {
            count++;
        }

        return count;
    }

    private static SyntaxException Error(int start, int length, string detail) =>
        new(SyntaxFindings.SyntaxError, new SourceSpan(start, length), detail);
}
