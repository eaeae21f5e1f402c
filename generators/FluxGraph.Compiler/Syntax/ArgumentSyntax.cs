using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A name with a value: an argument of a field or directive, or a field of an input object.</summary>
public sealed class ArgumentSyntax(NameSyntax name, ValueSyntax value)
{
    public NameSyntax Name { get; } = name;

    public ValueSyntax Value { get; } = value;

    public SourceSpan Span => SourceSpan.FromBounds(Name.Span.Start, Value.Span.End);
}
