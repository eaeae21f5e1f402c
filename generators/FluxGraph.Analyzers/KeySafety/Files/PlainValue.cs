using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>A value that needs no quotation marks but may have some, with a comment behind it.</summary>
internal static class PlainValue
{
    /// <summary>The value in the rest of a line, without quotation marks, white space and comment.</summary>
    public static TextSpan Find(string text, TextSpan rest)
    {
        var span = TextLines.Trim(text, rest);
        if (span.Length == 0)
        {
            return span;
        }

        if (text[span.Start] is '"' or '\'' or '`')
        {
            var start = span.Start + 1;
            var close = text.IndexOf(text[span.Start], start, span.End - start);
            return TextSpan.FromBounds(start, close < 0 ? span.End : close);
        }

        for (var position = span.Start; position < span.End; position++)
        {
            if (text[position] == '#' && (position == span.Start || char.IsWhiteSpace(text[position - 1])))
            {
                return TextLines.Trim(text, TextSpan.FromBounds(span.Start, position));
            }
        }

        return span;
    }
}
