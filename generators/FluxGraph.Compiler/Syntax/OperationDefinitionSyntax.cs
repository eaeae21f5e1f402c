using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A query, mutation or subscription. <see href="https://spec.graphql.org/September2025/#sec-Language.Operations"/></summary>
public sealed class OperationDefinitionSyntax(
    SourceDocument source,
    OperationType type,
    SourceSpan? keyword,
    NameSyntax? name,
    EquatableArray<VariableDefinitionSyntax> variables,
    EquatableArray<DirectiveSyntax> directives,
    SelectionSetSyntax selectionSet,
    SourceSpan span) : DefinitionSyntax(source, span)
{
    public OperationType Type { get; } = type;

    /// <summary>Whether it is a selection set alone, which stands for a query.</summary>
    public bool IsShorthand => keyword is null;

    /// <summary>Where <c>query</c>, <c>mutation</c> or <c>subscription</c> ends; in a shorthand, where the operation begins.</summary>
    public int KeywordEnd => keyword?.End ?? Span.Start;

    /// <summary>Null for an anonymous operation.</summary>
    public NameSyntax? Name { get; } = name;

    public EquatableArray<VariableDefinitionSyntax> Variables { get; } = variables;

    public EquatableArray<DirectiveSyntax> Directives { get; } = directives;

    public SelectionSetSyntax SelectionSet { get; } = selectionSet;
}

/// <summary>A variable of an operation. <see href="https://spec.graphql.org/September2025/#sec-Language.Variables"/></summary>
public sealed class VariableDefinitionSyntax(
    VariableSyntax variable,
    TypeSyntax type,
    ValueSyntax? defaultValue,
    EquatableArray<DirectiveSyntax> directives,
    SourceSpan span)
{
    public VariableSyntax Variable { get; } = variable;

    public TypeSyntax Type { get; } = type;

    public ValueSyntax? DefaultValue { get; } = defaultValue;

    public EquatableArray<DirectiveSyntax> Directives { get; } = directives;

    public SourceSpan Span { get; } = span;
}
