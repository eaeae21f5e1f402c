using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>What a string of a script says.</summary>
internal static class ScriptText
{
    public static string Unescape(string text, TextSpan span)
    {
        var next = text.IndexOf('\\', span.Start, span.Length);
        if (next < 0)
        {
            return text.Substring(span.Start, span.Length);
        }

        var result = new StringBuilder(span.Length);
        var position = span.Start;
        while (position < span.End)
        {
            if (text[position] != '\\' || position + 1 == span.End)
            {
                result.Append(text[position++]);
                continue;
            }

            var escape = text[position + 1];
            position += 2;
            switch (escape)
            {
                case 'u' when TryReadHexadecimal(text, position, 4, span.End, out var character):
                    result.Append(character);
                    position += 4;
                    break;
                case 'x' when TryReadHexadecimal(text, position, 2, span.End, out var character):
                    result.Append(character);
                    position += 2;
                    break;
                default:
                    // White space and control characters are in no key: a space does for all of them.
                    result.Append(escape is 'n' or 'r' or 't' or 'b' or 'f' or 'v' or '0' ? ' ' : escape);
                    break;
            }
        }

        return result.ToString();
    }

    private static bool TryReadHexadecimal(string text, int start, int length, int end, out char character)
    {
        character = '\0';
        if (start + length > end
            || !ushort.TryParse(text.Substring(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codeUnit))
        {
            return false;
        }

        character = (char)codeUnit;
        return true;
    }
}
