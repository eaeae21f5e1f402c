using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <summary>The lines of a text, without the white space around them.</summary>
internal static class TextLines
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    public static IEnumerable<TextSpan> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(LineEnds, start);
            if (end < 0)
            {
                end = text.Length;
            }

            yield return Trim(text, TextSpan.FromBounds(start, end));
            start = end + (string.CompareOrdinal(text, end, "\r\n", 0, 2) == 0 ? 2 : 1);
        }
    }

    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character == '\uFEFF';
}
