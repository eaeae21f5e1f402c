using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A definition at the top of a document. <see href="https://spec.graphql.org/September2025/#sec-Document"/></summary>
public abstract class DefinitionSyntax(SourceDocument source, SourceSpan span)
{
    /// <summary>The file that the definition's spans point into.</summary>
    public SourceDocument Source { get; } = source;

    public SourceSpan Span { get; } = span;
}
