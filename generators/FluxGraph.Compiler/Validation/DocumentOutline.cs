using System.Runtime.CompilerServices;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation;

/// <summary>What a document means to the other documents of its client: its definitions' names, and what they spread.</summary>
/// <param name="IsShared">Whether clients of several projects use its fragments.</param>
public sealed record DocumentOutline(
    EquatableArray<DefinitionOutline> Operations, EquatableArray<DefinitionOutline> Fragments, bool IsShared = false)
{
    private static readonly ConditionalWeakTable<DocumentSyntax, DocumentOutline> Outlines = new();

    /// <summary>A document's outline; of the same document it is the same object.</summary>
    public static DocumentOutline Of(DocumentSyntax document) => Outlines.GetValue(document, static document => new DocumentOutline(
        document.Operations.Select(operation =>
            DefinitionOutline.Of(operation, OperationName.Of(operation, document), operation.Name?.Span, operation.SelectionSet, operation.Type)).ToEquatableArray(),
        document.Fragments.Select(fragment => DefinitionOutline.Of(fragment, fragment.Name.Text, fragment.Name.Span, fragment.SelectionSet)).ToEquatableArray()));

    /// <summary>The document as a client sees it: of another client's, it sees the fragments only.</summary>
    public DocumentOutline SeenBy(ClientConfiguration client, string normalizedPath) =>
        client.IsSharedDocument(normalizedPath) ? this with { Operations = [], IsShared = true }
        : client.SharesTypes ? this with { IsShared = true }
        : this;
}

/// <summary>An operation or fragment as the rest of its client sees it.</summary>
/// <param name="Name">Empty for an operation that has none, not even its file's.</param>
/// <param name="NameLocation">Where the name stands; for an anonymous operation, the operation.</param>
/// <param name="Location">Where the whole definition stands.</param>
/// <param name="Type">Null for a fragment.</param>
public sealed record DefinitionOutline(
    string Name, SourceLocation NameLocation, SourceLocation Location, EquatableArray<SpreadOutline> Spreads, OperationType? Type)
{
    public static DefinitionOutline Of(
        DefinitionSyntax definition, string? name, SourceSpan? nameSpan, SelectionSetSyntax selectionSet, OperationType? type = null) => new(
        name ?? "",
        SourceLocation.Of(definition.Source, nameSpan ?? definition.Span),
        SourceLocation.Of(definition.Source, definition.Span),
        SpreadFinder.In(selectionSet)
            .Select(spread => new SpreadOutline(spread.Name.Text, SourceLocation.Of(definition.Source, spread.Span))).ToEquatableArray(),
        type);
}

/// <summary>A fragment spread as the rest of the client sees it.</summary>
public sealed record SpreadOutline(string Name, SourceLocation Location);
