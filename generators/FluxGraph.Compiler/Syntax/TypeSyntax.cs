using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A reference to a type, such as <c>[ID!]!</c>. <see href="https://spec.graphql.org/September2025/#sec-Type-References"/></summary>
public abstract class TypeSyntax(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>The type that is left when lists and non-nulls are taken away.</summary>
    public abstract NameSyntax Named { get; }

    /// <summary>The reference as the specification writes it.</summary>
    public abstract override string ToString();
}

public sealed class NamedTypeSyntax(NameSyntax name) : TypeSyntax(name.Span)
{
    public override NameSyntax Named { get; } = name;

    public override string ToString() => Named.Text;
}

public sealed class ListTypeSyntax(TypeSyntax element, SourceSpan span) : TypeSyntax(span)
{
    public TypeSyntax Element { get; } = element;

    public override NameSyntax Named => Element.Named;

    public override string ToString() => $"[{Element}]";
}

public sealed class NonNullTypeSyntax(TypeSyntax nullable, SourceSpan span) : TypeSyntax(span)
{
    public TypeSyntax Nullable { get; } = nullable;

    public override NameSyntax Named => Nullable.Named;

    public override string ToString() => $"{Nullable}!";
}
