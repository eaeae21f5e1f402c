using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Findings;

/// <summary>A text to put in the place of another one, in the file of the finding.</summary>
public sealed record TextCorrection(SourceSpan Span, string Text);
