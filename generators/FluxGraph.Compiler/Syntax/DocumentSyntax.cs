using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>
/// A parsed file: every definition that could be read, and what was wrong with the others. It says nothing that its
/// source does not say, so it compares as its source does.
/// </summary>
public sealed class DocumentSyntax(SourceDocument source, EquatableArray<DefinitionSyntax> definitions, EquatableArray<Finding> findings)
    : IEquatable<DocumentSyntax>
{
    public SourceDocument Source { get; } = source;

    public EquatableArray<DefinitionSyntax> Definitions { get; } = definitions;

    public EquatableArray<Finding> Findings { get; } = findings;

    public IEnumerable<OperationDefinitionSyntax> Operations => Definitions.OfType<OperationDefinitionSyntax>();

    public IEnumerable<FragmentDefinitionSyntax> Fragments => Definitions.OfType<FragmentDefinitionSyntax>();

    public bool Equals(DocumentSyntax? other) => other is not null && Source.Equals(other.Source);

    public override bool Equals(object? obj) => Equals(obj as DocumentSyntax);

    public override int GetHashCode() => Source.GetHashCode();
}
