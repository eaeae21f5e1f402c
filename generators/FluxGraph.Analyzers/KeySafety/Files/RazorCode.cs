using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>Finds where C# ends in a Razor file.</summary>
internal static class RazorCode
{
    private const int LongestCharacterLiteral = 10;

    private static readonly string[] MemberBlocks = ["code", "functions"];

    /// <summary>The position behind the C# that begins at an <c>@</c>, or behind a comment of Razor's; the next position where none begins.</summary>
    public static int Skip(string text, int at)
    {
        if (Is(text, at + 1, "*"))
        {
            var end = text.IndexOf("*@", at + 2, StringComparison.Ordinal);
            return end < 0 ? text.Length : end + 2;
        }

        if (Is(text, at + 1, "@"))
        {
            return at + 2;
        }

        var block = FindMemberBlock(text, at);
        return block >= 0 ? FindClose(text, block) : SkipExpression(text, at);
    }

    /// <summary>The blocks of C# in a file: what stands between the braces, and whether that is members or statements.</summary>
    public static IEnumerable<(TextSpan Span, bool IsMembers)> FindBlocks(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0 && at < text.Length; at = text.IndexOf('@', at))
        {
            var members = FindMemberBlock(text, at);
            var open = members < 0 && Is(text, at + 1, "{") ? at + 1 : members;
            if (open < 0)
            {
                at = Skip(text, at);
                continue;
            }

            at = FindClose(text, open);
            var isClosed = text[at - 1] == '}' && at - 1 > open;
            yield return (TextSpan.FromBounds(open + 1, isClosed ? at - 1 : at), members >= 0);
        }
    }

    /// <summary>The position of the brace of <c>@code {</c> and <c>@functions {</c>; -1 where an <c>@</c> begins something else.</summary>
    public static int FindMemberBlock(string text, int at)
    {
        foreach (var name in MemberBlocks)
        {
            if (!Is(text, at + 1, name))
            {
                continue;
            }

            var position = at + 1 + name.Length;
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            return Is(text, position, "{") ? position : -1;
        }

        return -1;
    }

    /// <summary>The position behind the bracket that closes the one at a position, as C# sees it; the end of the text where it stays open.</summary>
    public static int FindClose(string text, int open)
    {
        var depth = 0;
        for (var position = open; position < text.Length;)
        {
            switch (text[position])
            {
                case '(' or '[' or '{':
                    depth++;
                    position++;
                    break;
                case ')' or ']' or '}':
                    position++;
                    if (--depth == 0)
                    {
                        return position;
                    }

                    break;
                case '"':
                    position = SkipText(text, position);
                    break;
                case '\'':
                    position = SkipCharacter(text, position);
                    break;
                case '/' when Is(text, position, "//"):
                    position = EndOf(text, "\n", position);
                    break;
                case '/' when Is(text, position, "/*"):
                    position = EndOf(text, "*/", position + 2);
                    break;
                default:
                    position++;
                    break;
            }
        }

        return text.Length;
    }

    // @Model.Name, @Format(x)[0], @(a + b): a name, and brackets that follow without a gap.
    private static int SkipExpression(string text, int at)
    {
        var position = at + 1;
        while (position < text.Length)
        {
            var character = text[position];
            if (character is '(' or '[')
            {
                position = FindClose(text, position);
            }
            else if (char.IsLetterOrDigit(character) || character == '_' || (character == '.' && position > at + 1))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static int SkipText(string text, int quote)
    {
        var quotes = 1;
        while (Is(text, quote + quotes, "\""))
        {
            quotes++;
        }

        if (quotes == 2)
        {
            return quote + 2;
        }

        if (quotes > 2)
        {
            return EndOf(text, new string('"', quotes), quote + quotes);
        }

        var isVerbatim = quote > 0 && (text[quote - 1] == '@' || (text[quote - 1] == '$' && quote > 1 && text[quote - 2] == '@'));
        for (var position = quote + 1; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '"' when isVerbatim && Is(text, position + 1, "\""):
                    position++;
                    break;
                case '"':
                    return position + 1;
                case '\\' when !isVerbatim:
                    position++;
                    break;
                case '\n' when !isVerbatim:
                    return position;
            }
        }

        return text.Length;
    }

    // Markup between the code has apostrophes that open nothing.
    private static int SkipCharacter(string text, int quote)
    {
        var isEscape = Is(text, quote + 1, "\\");
        var start = quote + (isEscape ? 3 : 2);
        if (start >= text.Length)
        {
            return quote + 1;
        }

        var close = text.IndexOf('\'', start, Math.Min(isEscape ? LongestCharacterLiteral : 1, text.Length - start));
        return close < 0 ? quote + 1 : close + 1;
    }

    private static int EndOf(string text, string end, int start)
    {
        var found = start < text.Length ? text.IndexOf(end, start, StringComparison.Ordinal) : -1;
        return found < 0 ? text.Length : found + end.Length;
    }

    private static bool Is(string text, int position, string expected) =>
        position < text.Length && string.CompareOrdinal(text, position, expected, 0, expected.Length) == 0;
}
