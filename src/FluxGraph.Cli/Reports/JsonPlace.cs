using FluxGraph.Compiler.Text;

namespace FluxGraph.Cli;

/// <summary>A place in a file; lines and columns count from one, columns in UTF-16 code units, and the end is exclusive.</summary>
internal sealed record JsonPlace(string File, int Line, int Column, int EndLine, int EndColumn)
{
    public static JsonPlace Of(SourceLocation location, DisplayPath paths) => new(
        paths.Of(location.Path), location.Start.Line + 1, location.Start.Column + 1, location.End.Line + 1, location.End.Column + 1);
}
