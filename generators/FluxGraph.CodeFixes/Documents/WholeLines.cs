using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.CodeFixes.Documents;

/// <summary>What to remove with something that fills its lines: the comments that belong to it, and one of the empty lines around it.</summary>
internal static class WholeLines
{
    public static TextSpan Extend(SourceText text, TextSpan span)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        if (span.IsEmpty || !IsBlank(text, first.Start, span.Start) || !IsBlank(text, span.End, last.End))
        {
            return span;
        }

        while (first.LineNumber > 0 && IsComment(text, text.Lines[first.LineNumber - 1]))
        {
            first = text.Lines[first.LineNumber - 1];
        }

        // After a line break at the end of the file comes a line that is none.
        if (last.LineNumber + 2 < text.Lines.Count && IsBlank(text.Lines[last.LineNumber + 1]))
        {
            last = text.Lines[last.LineNumber + 1];
        }
        else if (first.LineNumber > 0 && IsBlank(text.Lines[first.LineNumber - 1]))
        {
            first = text.Lines[first.LineNumber - 1];
        }

        return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
    }

    private static bool IsComment(SourceText text, TextLine line)
    {
        var start = line.Start;
        while (start < line.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start < line.End && text[start] == '#';
    }

    private static bool IsBlank(TextLine line) => IsBlank(line.Text!, line.Start, line.End);

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
