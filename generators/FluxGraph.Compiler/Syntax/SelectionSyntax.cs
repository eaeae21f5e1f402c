using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>What an operation asks of an object. <see href="https://spec.graphql.org/September2025/#sec-Selection-Sets"/></summary>
public sealed class SelectionSetSyntax(EquatableArray<SelectionSyntax> selections, SourceSpan span)
{
    public EquatableArray<SelectionSyntax> Selections { get; } = selections;

    public SourceSpan Span { get; } = span;
}

/// <summary>One item of a selection set.</summary>
public abstract class SelectionSyntax(EquatableArray<DirectiveSyntax> directives, SourceSpan span)
{
    public EquatableArray<DirectiveSyntax> Directives { get; } = directives;

    public SourceSpan Span { get; } = span;
}

public sealed class FieldSyntax(
    NameSyntax? alias,
    NameSyntax name,
    EquatableArray<ArgumentSyntax> arguments,
    EquatableArray<DirectiveSyntax> directives,
    SelectionSetSyntax? selectionSet,
    SourceSpan span) : SelectionSyntax(directives, span)
{
    public NameSyntax? Alias { get; } = alias;

    public NameSyntax Name { get; } = name;

    public EquatableArray<ArgumentSyntax> Arguments { get; } = arguments;

    public SelectionSetSyntax? SelectionSet { get; } = selectionSet;

    /// <summary>The name under which the answer carries the field: the alias where there is one.</summary>
    public NameSyntax ResponseName => Alias ?? Name;

    /// <summary>The alias, if there is one, and the name: what a finding about the field underlines.</summary>
    public SourceSpan HeadSpan => SourceSpan.FromBounds(Span.Start, Name.Span.End);
}

public sealed class FragmentSpreadSyntax(
    NameSyntax name, EquatableArray<ArgumentSyntax> arguments, EquatableArray<DirectiveSyntax> directives, SourceSpan span)
    : SelectionSyntax(directives, span)
{
    public NameSyntax Name { get; } = name;

    /// <summary>Values for the fragment's own variables. A proposal, not the specification.</summary>
    public EquatableArray<ArgumentSyntax> Arguments { get; } = arguments;
}

public sealed class InlineFragmentSyntax(
    NameSyntax? typeCondition,
    EquatableArray<DirectiveSyntax> directives,
    SelectionSetSyntax selectionSet,
    SourceSpan span) : SelectionSyntax(directives, span)
{
    public NameSyntax? TypeCondition { get; } = typeCondition;

    public SelectionSetSyntax SelectionSet { get; } = selectionSet;
}
