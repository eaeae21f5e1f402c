using System.Globalization;
using System.Text;
using FluxGraph.Compiler.Text;
using Spectre.Console;

namespace FluxGraph.Cli;

/// <summary>The line of a place, and what stands below it to mark the place.</summary>
/// <param name="LineNumber">Counts from one.</param>
/// <param name="Line">The line with its tabs as spaces; of a very long line the part around the place.</param>
/// <param name="Marks">Spaces, then carets under the place as far as it reaches on the line.</param>
internal sealed record SourceExcerpt(int LineNumber, string Line, string Marks)
{
    private const int TabWidth = 4;
    private const int MaximumLength = 160;
    private const int LengthBefore = 60;
    private const string Cut = "…";

    public static SourceExcerpt Of(SourceDocument source, SourceLocation place)
    {
        var lineStart = place.Span.Start - place.Start.Column;
        var rest = source.Text.AsSpan(lineStart);
        var lineLength = rest.IndexOfAny('\r', '\n') is var end and >= 0 ? end : rest.Length;
        var from = FirstShown(rest, lineLength, place.Start.Column);
        var to = LastShown(rest, lineLength, from);
        var marksEnd = place.End.Line == place.Start.Line ? place.End.Column : lineLength;

        var line = new StringBuilder(from > 0 ? Cut : "");
        var widthBefore = line.Length;
        var marks = 0;
        var width = line.Length;
        var column = from;
        foreach (var element in Elements(rest[from..to].ToString()))
        {
            var shown = element == "\t" ? new string(' ', TabWidth - (width % TabWidth)) : PrintableText.Of(element);
            var elementWidth = WidthOf(shown);
            line.Append(shown);
            width += elementWidth;
            if (column < place.Start.Column)
            {
                widthBefore = width;
            }
            else if (column < marksEnd)
            {
                marks += elementWidth;
            }

            column += element.Length;
        }

        line.Append(to < lineLength ? Cut : "");
        return new SourceExcerpt(
            place.Start.Line + 1, line.ToString(), new string(' ', widthBefore) + new string('^', Math.Max(marks, 1)));
    }

    private static int FirstShown(ReadOnlySpan<char> line, int length, int column)
    {
        var first = length <= MaximumLength ? 0 : Math.Clamp(column - LengthBefore, 0, length - MaximumLength);
        return first > 0 && char.IsLowSurrogate(line[first]) ? first - 1 : first;
    }

    private static int LastShown(ReadOnlySpan<char> line, int length, int from)
    {
        var last = Math.Min(from + MaximumLength, length);
        return last < length && char.IsLowSurrogate(line[last]) ? last - 1 : last;
    }

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    // Of characters that are shown as one, such as a letter and its accents, the widest counts.
    private static int WidthOf(string shown) =>
        shown[0] == ' ' ? shown.Length : shown.EnumerateRunes().Max(rune => rune.ToString().GetCellWidth());
}
