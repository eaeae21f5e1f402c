using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A named fragment. <see href="https://spec.graphql.org/September2025/#sec-Language.Fragments"/></summary>
public sealed class FragmentDefinitionSyntax(
    SourceDocument source,
    NameSyntax name,
    EquatableArray<VariableDefinitionSyntax> variables,
    NameSyntax typeCondition,
    EquatableArray<DirectiveSyntax> directives,
    SelectionSetSyntax selectionSet,
    SourceSpan span) : DefinitionSyntax(source, span)
{
    public NameSyntax Name { get; } = name;

    /// <summary>What can be handed to the fragment where it is spread. A proposal, not the specification.</summary>
    public EquatableArray<VariableDefinitionSyntax> Variables { get; } = variables;

    public NameSyntax TypeCondition { get; } = typeCondition;

    public EquatableArray<DirectiveSyntax> Directives { get; } = directives;

    public SelectionSetSyntax SelectionSet { get; } = selectionSet;
}
