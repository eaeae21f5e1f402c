using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>A text that an expression may evaluate to, and where in the source it is written.</summary>
/// <remarks>Bytes are held as the text that they encode in UTF-8.</remarks>
internal sealed record TracedConstant(string Text, SyntaxNode Origin);
