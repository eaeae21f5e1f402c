using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Analyzers.KeySafety.Files;

/// <param name="Value">Without quotation marks.</param>
internal readonly record struct MarkupAttribute(TextSpan Name, TextSpan Value);
