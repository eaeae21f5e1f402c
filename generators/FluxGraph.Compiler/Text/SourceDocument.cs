namespace FluxGraph.Compiler.Text;

/// <summary>
/// A file that was handed to the compiler. Two are equal when path and text are: every cached value that depends on
/// a file alone may use the document as its identity.
/// </summary>
public class SourceDocument(string path, string text) : IEquatable<SourceDocument>
{
    private int[]? _lineStarts;
    private string? _normalizedPath;

    /// <summary>The path as the host gave it, for findings.</summary>
    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>The path as patterns are matched with it.</summary>
    public string NormalizedPath => _normalizedPath ??= FilePath.Normalize(Path);

    public LinePosition GetLinePosition(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - starts[line]);
    }

    /// <summary>A place in the file as its author sees it.</summary>
    public virtual SourceLocation Locate(SourceSpan span) => new(Path, span, GetLinePosition(span.Start), GetLinePosition(span.End));

    public virtual bool Equals(SourceDocument? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && Text == other.Text);

    public override bool Equals(object? obj) => Equals(obj as SourceDocument);

    public override int GetHashCode() => Path.GetHashCode() ^ (Text.Length * 397);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\n' || (character == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
