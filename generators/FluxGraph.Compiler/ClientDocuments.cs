using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Emit;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler;

/// <summary>All documents of a client, and what they are to each other: their fragments and their names.</summary>
public sealed class ClientDocuments
{
    private readonly Dictionary<string, string> _hintNames;
    private readonly Dictionary<string, DocumentOutline> _outlines;
    private readonly FragmentSet _fragments;
    private readonly DefinitionNames _definitionNames;
    /// <summary>Of operations with one name the first is generated, of fragments the one that spreads mean.</summary>
    private readonly HashSet<SourceLocation> _generated;

    public ClientDocuments(ClientConfiguration client, IReadOnlyList<DocumentSyntax> documents)
    {
        _hintNames = HintNames.OfDocuments(
            client.Name,
            FilePath.DirectoryOf(FilePath.Normalize(client.SchemaLocation.Path)),
            documents.Select(document => document.Source.Path));
        _fragments = FragmentSet.Create(documents.SelectMany(document => document.Fragments));
        Outlines = [.. documents.Select(DocumentOutline.Of)];
        _outlines = documents.Zip(Outlines, (document, outline) => (document.Source.Path, outline)).ToDictionary(pair => pair.Path, pair => pair.outline);
        _definitionNames = DefinitionNames.Create(Outlines);
        _generated =
        [
            .. ByName(Outlines.SelectMany(outline => (IEnumerable<DefinitionOutline>)outline.Operations)).Select(same => same.First().NameLocation),
            .. ByName(Outlines.SelectMany(outline => (IEnumerable<DefinitionOutline>)outline.Fragments)).Select(same => same.Last().NameLocation),
        ];
    }

    /// <summary>What the documents are to each other, document by document.</summary>
    public IReadOnlyList<DocumentOutline> Outlines { get; }

    /// <summary>False for a second copy of a file under another spelling of its path.</summary>
    public bool Contains(DocumentSyntax document) => _hintNames.ContainsKey(document.Source.Path);

    /// <summary>Puts together what the code for one of the documents depends on.</summary>
    public DocumentInput Bind(ClientSchema schema, DocumentSyntax document)
    {
        var outline = _outlines[document.Source.Path];
        var taken = outline.Operations.Concat(outline.Fragments).Select(definition => definition.NameLocation).Where(name => !_generated.Contains(name));
        var fragments = _fragments.ReachedFrom(document);
        return new DocumentInput(
            schema, document, _hintNames[document.Source.Path], fragments, taken.ToEquatableArray(), _definitionNames.Of(document, fragments));
    }

    private static IEnumerable<IGrouping<string, DefinitionOutline>> ByName(IEnumerable<DefinitionOutline> definitions) =>
        definitions.GroupBy(definition => definition.Name);
}
