using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A named fragment. <see href="https://spec.graphql.org/September2025/#sec-Language.Fragments"/></summary>
public sealed class FragmentDefinitionSyntax(
    SourceDocument source,
    NameSyntax name,
    NameSyntax typeCondition,
    EquatableArray<DirectiveSyntax> directives,
    SelectionSetSyntax selectionSet,
    SourceSpan span) : DefinitionSyntax(source, span)
{
    public NameSyntax Name { get; } = name;

    public NameSyntax TypeCondition { get; } = typeCondition;

    public EquatableArray<DirectiveSyntax> Directives { get; } = directives;

    public SelectionSetSyntax SelectionSet { get; } = selectionSet;
}
