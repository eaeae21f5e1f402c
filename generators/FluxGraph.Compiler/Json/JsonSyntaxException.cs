using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Json;

/// <summary>The text is no JSON, from this place on.</summary>
public sealed class JsonSyntaxException(string message, SourceSpan span) : Exception(message)
{
    public SourceSpan Span { get; } = span;
}
