using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A name where it stands.</summary>
public readonly record struct NameSyntax(string Text, SourceSpan Span)
{
    public override string ToString() => Text;
}
