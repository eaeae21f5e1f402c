using System.Runtime.CompilerServices;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation;

/// <summary>What a document means to the other documents of its client: its definitions' names, and what they spread.</summary>
public sealed record DocumentOutline(EquatableArray<DefinitionOutline> Operations, EquatableArray<DefinitionOutline> Fragments)
{
    private static readonly ConditionalWeakTable<DocumentSyntax, DocumentOutline> Outlines = new();

    /// <summary>A document's outline; of the same document it is the same object.</summary>
    public static DocumentOutline Of(DocumentSyntax document) => Outlines.GetValue(document, static document => new DocumentOutline(
        document.Operations.Select(operation => DefinitionOutline.Of(operation, operation.Name, operation.SelectionSet, operation.Type)).ToEquatableArray(),
        document.Fragments.Select(fragment => DefinitionOutline.Of(fragment, fragment.Name, fragment.SelectionSet)).ToEquatableArray()));
}

/// <summary>An operation or fragment as the rest of its client sees it.</summary>
/// <param name="Name">Empty for an anonymous operation.</param>
/// <param name="NameLocation">Where the name stands; for an anonymous operation, the operation.</param>
/// <param name="Location">Where the whole definition stands.</param>
/// <param name="Type">Null for a fragment.</param>
public sealed record DefinitionOutline(
    string Name, SourceLocation NameLocation, SourceLocation Location, EquatableArray<SpreadOutline> Spreads, OperationType? Type)
{
    public static DefinitionOutline Of(
        DefinitionSyntax definition, NameSyntax? name, SelectionSetSyntax selectionSet, OperationType? type = null) => new(
        name?.Text ?? "",
        SourceLocation.Of(definition.Source, name?.Span ?? definition.Span),
        SourceLocation.Of(definition.Source, definition.Span),
        SpreadFinder.In(selectionSet)
            .Select(spread => new SpreadOutline(spread.Name.Text, SourceLocation.Of(definition.Source, spread.Span))).ToEquatableArray(),
        type);
}

/// <summary>A fragment spread as the rest of the client sees it.</summary>
public sealed record SpreadOutline(string Name, SourceLocation Location);
