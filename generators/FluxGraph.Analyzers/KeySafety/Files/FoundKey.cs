using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <param name="Span">Where the key stands: the entry's value, or a part of it.</param>
internal readonly record struct FoundKey(FileEntry Entry, TextSpan Span);
