using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Corrections;

/// <summary>How the author of a file lays it out, so that what is added looks the same.</summary>
internal sealed class TextLayout(SourceDocument source)
{
    public string NewLine { get; } = source.Text.Contains("\r\n") ? "\r\n" : "\n";

    /// <summary>The white space at the beginning of a line.</summary>
    public string IndentationAt(int offset)
    {
        var start = offset;
        while (start > 0 && source.Text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        var end = start;
        while (end < offset && source.Text[end] is ' ' or '\t')
        {
            end++;
        }

        return source.Text.Substring(start, end - start);
    }

    /// <summary>One level of indentation: tabs where the line has tabs.</summary>
    public static string DeeperThan(string indentation) => indentation.StartsWith("\t", StringComparison.Ordinal) ? indentation + "\t" : indentation + "  ";
}
