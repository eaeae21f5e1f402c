namespace FluxGraph.Compiler.Text;

/// <summary>A stretch of a source: UTF-16 code units from <paramref name="Start"/>, <paramref name="Length"/> of them.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);
}
