using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A value in a document. <see href="https://spec.graphql.org/September2025/#sec-Input-Values"/></summary>
public abstract class ValueSyntax(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}

public sealed class VariableSyntax(NameSyntax name, SourceSpan span) : ValueSyntax(span)
{
    /// <summary>The variable's name, without the dollar sign.</summary>
    public NameSyntax Name { get; } = name;
}

public sealed class IntValueSyntax(string text, SourceSpan span) : ValueSyntax(span)
{
    public string Text { get; } = text;
}

public sealed class FloatValueSyntax(string text, SourceSpan span) : ValueSyntax(span)
{
    public string Text { get; } = text;
}

public sealed class StringValueSyntax(string value, bool isBlock, SourceSpan span) : ValueSyntax(span)
{
    /// <summary>The string that is meant: escapes resolved, a block's indentation removed.</summary>
    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;
}

public sealed class BooleanValueSyntax(bool value, SourceSpan span) : ValueSyntax(span)
{
    public bool Value { get; } = value;
}

public sealed class NullValueSyntax(SourceSpan span) : ValueSyntax(span);

public sealed class EnumValueSyntax(string value, SourceSpan span) : ValueSyntax(span)
{
    public string Value { get; } = value;
}

public sealed class ListValueSyntax(EquatableArray<ValueSyntax> items, SourceSpan span) : ValueSyntax(span)
{
    public EquatableArray<ValueSyntax> Items { get; } = items;
}

public sealed class ObjectValueSyntax(EquatableArray<ArgumentSyntax> fields, SourceSpan span) : ValueSyntax(span)
{
    public EquatableArray<ArgumentSyntax> Fields { get; } = fields;
}
