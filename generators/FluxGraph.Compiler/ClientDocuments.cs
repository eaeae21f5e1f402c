using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler;

/// <summary>All documents of a client, and what they are to each other: their fragments and their names.</summary>
public sealed class ClientDocuments
{
    private readonly IReadOnlyList<DocumentSyntax> _documents;
    private readonly FragmentSet _fragments;
    private readonly DefinitionNames _definitionNames;
    private readonly HashSet<DefinedName> _firstOperations;
    private readonly HashSet<DefinedName> _firstFragments;

    public ClientDocuments(IReadOnlyList<DocumentSyntax> documents)
    {
        _documents = documents;
        _fragments = FragmentSet.Create(documents.SelectMany(document => document.Fragments));
        Names = [.. documents.Select(DefinedNames.Of)];
        _definitionNames = DefinitionNames.Create(Names);
        _firstOperations = UniqueNames.First(Names.SelectMany(names => (IEnumerable<DefinedName>)names.Operations));
        _firstFragments = UniqueNames.First(Names.SelectMany(names => (IEnumerable<DefinedName>)names.Fragments));
    }

    /// <summary>The names that the documents define, document by document.</summary>
    public IReadOnlyList<DefinedNames> Names { get; }

    /// <summary>Puts together, for every document, what its code depends on.</summary>
    public IEnumerable<DocumentInput> Bind(ClientSchema schema)
    {
        for (var i = 0; i < _documents.Count; i++)
        {
            var fragments = _fragments.ReachedFrom(_documents[i]);
            var taken = Names[i].Operations.Where(name => !_firstOperations.Contains(name))
                .Concat(Names[i].Fragments.Where(name => !_firstFragments.Contains(name)));
            yield return new DocumentInput(
                schema, _documents[i], fragments, taken.ToEquatableArray(), _definitionNames.Of(_documents[i], fragments));
        }
    }
}
