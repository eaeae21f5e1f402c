using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>A definition or extension of the type system. <see href="https://spec.graphql.org/September2025/#sec-Type-System"/></summary>
public abstract class TypeSystemDefinitionSyntax(
    SourceDocument source,
    DescriptionSyntax? description,
    bool isExtension,
    EquatableArray<DirectiveSyntax> directives,
    SourceSpan span) : DefinitionSyntax(source, span)
{
    public DescriptionSyntax? Description { get; } = description;

    /// <summary>True for <c>extend …</c>.</summary>
    public bool IsExtension { get; } = isExtension;

    public EquatableArray<DirectiveSyntax> Directives { get; } = directives;
}

/// <summary><c>schema { … }</c>: which types are the roots.</summary>
public sealed class SchemaDefinitionSyntax(
    SourceDocument source,
    DescriptionSyntax? description,
    bool isExtension,
    EquatableArray<DirectiveSyntax> directives,
    EquatableArray<RootOperationSyntax> roots,
    SourceSpan span) : TypeSystemDefinitionSyntax(source, description, isExtension, directives, span)
{
    public EquatableArray<RootOperationSyntax> Roots { get; } = roots;
}

/// <summary>An entry of <c>schema { … }</c>.</summary>
public sealed class RootOperationSyntax(OperationType operation, NameSyntax type, SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    public OperationType Operation { get; } = operation;

    public NameSyntax Type { get; } = type;
}

/// <summary><c>directive @name(…) on …</c>.</summary>
public sealed class DirectiveDefinitionSyntax(
    SourceDocument source,
    DescriptionSyntax? description,
    NameSyntax name,
    EquatableArray<InputValueDefinitionSyntax> arguments,
    bool isRepeatable,
    EquatableArray<NameSyntax> locations,
    SourceSpan span) : TypeSystemDefinitionSyntax(source, description, isExtension: false, [], span)
{
    public NameSyntax Name { get; } = name;

    public EquatableArray<InputValueDefinitionSyntax> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public EquatableArray<NameSyntax> Locations { get; } = locations;
}
