namespace FluxGraph.Compiler.Text;

/// <summary>A stretch of a file that outlives the file's text: what a finding points at.</summary>
public sealed record SourceLocation(string Path, SourceSpan Span, LinePosition Start, LinePosition End)
{
    public static SourceLocation Of(SourceDocument source, SourceSpan span) => source.Locate(span);

    public override string ToString() => $"{Path}({Start.Line + 1},{Start.Column + 1})";
}
