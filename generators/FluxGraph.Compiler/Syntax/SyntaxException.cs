using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>
/// Leaves the definition that cannot be read. It never leaves the syntax phase: the parser turns it into a finding
/// and goes on with the next definition.
/// </summary>
internal sealed class SyntaxException(FindingDescriptor descriptor, SourceSpan span, string detail) : Exception(detail)
{
    public FindingDescriptor Descriptor { get; } = descriptor;

    public SourceSpan Span { get; } = span;

    public string Detail { get; } = detail;
}
