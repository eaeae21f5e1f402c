using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Findings;

/// <summary>A way to put a finding right: what an editor offers.</summary>
/// <param name="Title">What it does, in a few words.</param>
public sealed record Correction(string Title, EquatableArray<TextEdit> Edits)
{
    public static Correction Of(string title, params TextEdit[] edits) => new(title, edits.ToEquatableArray());
}

/// <summary>A text to put in the place of another one; the places are those before any edit.</summary>
public sealed record TextEdit(string Path, SourceSpan Span, string Text)
{
    public static TextEdit Insert(SourceDocument source, int offset, string text) => new(source.Path, new SourceSpan(offset, 0), text);

    public static TextEdit Replace(SourceDocument source, SourceSpan span, string text) => new(source.Path, span, text);

    public static TextEdit Remove(SourceDocument source, SourceSpan span) => new(source.Path, span, "");
}
