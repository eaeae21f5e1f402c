using System.Globalization;
using System.Text;

namespace FluxGraph.Compiler.Emit;

/// <summary>Texts inside C# texts: string literals, JSON inside them, and documentation comments.</summary>
internal static class CSharpText
{
    public static string Literal(string value) => "\"" + Escape(value) + "\"";

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8Literal(string value) => Literal(value) + "u8";

    /// <summary>The inside of a JSON string.</summary>
    public static string EscapeJson(string value)
    {
        var result = new StringBuilder(value.Length + 16);
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            switch (character)
            {
                case '"':
                    result.Append("\\\"");
                    break;
                case '\\':
                    result.Append("\\\\");
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case < ' ':
                    result.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    result.Append(character);
                    break;
            }
        }

        return result.ToString();
    }

    public static void Documentation(CodeWriter writer, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var lines = Lines(text!);
        if (lines.Length == 1)
        {
            writer.Line($"/// <summary>{EscapeXml(lines[0])}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        foreach (var line in lines)
        {
            writer.Line(("/// " + EscapeXml(line)).TrimEnd());
        }

        writer.Line("/// </summary>");
    }

    /// <summary>What the server takes for something that is left out.</summary>
    public static void DefaultValue(CodeWriter writer, string value) =>
        writer.Line($"/// <remarks>Where it is left out the server takes <c>{EscapeXml(value)}</c>.</remarks>");

    /// <summary>A summary in words, and a document as its author wrote it.</summary>
    public static void DocumentationWithCode(CodeWriter writer, string summary, string code)
    {
        writer.Line($"/// <summary>{EscapeXml(summary)}</summary>");
        writer.Line("/// <remarks><code>");
        foreach (var line in Lines(code))
        {
            writer.Line(("/// " + EscapeXml(line)).TrimEnd());
        }

        writer.Line("/// </code></remarks>");
    }

    private static string[] Lines(string text) => text.Trim().Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');

    private static string EscapeXml(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case (< ' ' and not '\t') or '\u0085' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF':
                    // A control character ends the comment's line or has no place in XML.
                    result.Append(' ');
                    break;
                default:
                    result.Append(character);
                    break;
            }
        }

        return result.ToString();
    }

    private static string Escape(string value)
    {
        var result = new StringBuilder(value.Length + 16);
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character is '"' or '\\')
            {
                result.Append('\\').Append(character);
            }
            else if (character < ' ' || character is '\u0085' or '\u2028' or '\u2029' || char.IsSurrogate(character))
            {
                result.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }
}
