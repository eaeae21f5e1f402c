using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Emit;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler;

/// <summary>All documents of a client, and what they are to each other: their fragments and their names.</summary>
public sealed class ClientDocuments
{
    private readonly Dictionary<string, string> _hintNames;
    private readonly FragmentSet _fragments;
    private readonly DefinitionNames _definitionNames;
    private readonly HashSet<DefinedName> _firstOperations;
    private readonly HashSet<DefinedName> _firstFragments;

    public ClientDocuments(ClientConfiguration client, IReadOnlyList<DocumentSyntax> documents)
    {
        _hintNames = HintNames.OfDocuments(
            client.Name,
            FilePath.DirectoryOf(FilePath.Normalize(client.SchemaLocation.Path)),
            documents.Select(document => document.Source.Path));
        _fragments = FragmentSet.Create(documents.SelectMany(document => document.Fragments));
        Names = [.. documents.Select(DefinedNames.Of)];
        _definitionNames = DefinitionNames.Create(Names);
        _firstOperations = UniqueNames.First(Names.SelectMany(names => (IEnumerable<DefinedName>)names.Operations));
        _firstFragments = UniqueNames.First(Names.SelectMany(names => (IEnumerable<DefinedName>)names.Fragments));
    }

    /// <summary>The names that the documents define, document by document.</summary>
    public IReadOnlyList<DefinedNames> Names { get; }

    /// <summary>False for a second copy of a file under another spelling of its path.</summary>
    public bool Contains(DocumentSyntax document) => _hintNames.ContainsKey(document.Source.Path);

    /// <summary>Puts together what the code for one of the documents depends on.</summary>
    public DocumentInput Bind(ClientSchema schema, DocumentSyntax document)
    {
        var names = DefinedNames.Of(document);
        var taken = names.Operations.Where(name => !_firstOperations.Contains(name))
            .Concat(names.Fragments.Where(name => !_firstFragments.Contains(name)));
        var fragments = _fragments.ReachedFrom(document);
        return new DocumentInput(
            schema, document, _hintNames[document.Source.Path], fragments, taken.ToEquatableArray(), _definitionNames.Of(document, fragments));
    }
}
