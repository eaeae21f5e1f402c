using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Emit;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler;

/// <summary>
/// All documents of a client, and what they are to each other: their fragments and their names. Compares by that alone,
/// so that an edit inside an operation leaves it equal and concerns no other document.
/// </summary>
public sealed class ClientDocuments : IEquatable<ClientDocuments>
{
    private readonly Dictionary<string, string> _hintNames;
    private readonly DefinitionNames _definitionNames;
    /// <summary>Of operations with one name the first is generated, of fragments the one that spreads mean.</summary>
    private readonly HashSet<SourceLocation> _generated;

    public ClientDocuments(ClientSchema schema, IReadOnlyList<DocumentSyntax> documents)
    {
        var client = schema.Client;
        _hintNames = HintNames.OfDocuments(
            client.Name,
            FilePath.DirectoryOf(FilePath.Normalize(client.SchemaLocation.Path)),
            documents.Where(document => !IsShared(document)).Select(document => document.Source));
        Fragments = FragmentSet.Create(documents.SelectMany(document => document.Fragments));
        Outlines = [.. documents.Select(document => DocumentOutline.Of(document).SeenBy(client, document.Source.NormalizedPath))];
        _definitionNames = DefinitionNames.Create(
            [.. documents.Where(document => !IsShared(document)).Select(DocumentOutline.Of)],
            client.Name,
            [.. documents.Where(IsShared).Select(DocumentOutline.Of)],
            SharedTypeNames.Of(schema).Claims,
            client.SharedTypesClient);
        _generated =
        [
            .. ByName(Outlines.SelectMany(outline => (IEnumerable<DefinitionOutline>)outline.Operations)).Select(same => same.First().NameLocation),
            .. ByName(Outlines.SelectMany(outline => (IEnumerable<DefinitionOutline>)outline.Fragments)).Select(same => same.Last().NameLocation),
        ];

        bool IsShared(DocumentSyntax document) => client.IsSharedDocument(document.Source.NormalizedPath);
    }

    public FragmentSet Fragments { get; }

    /// <summary>What the documents are to each other, document by document.</summary>
    public IReadOnlyList<DocumentOutline> Outlines { get; }

    /// <summary>False for another client's document, and for a second copy of a file under another spelling of its path.</summary>
    public bool Contains(DocumentSyntax document) => _hintNames.ContainsKey(document.Source.Path);

    /// <summary>Puts together what the code for one of the documents depends on.</summary>
    public DocumentInput Bind(ClientSchema schema, DocumentSyntax document)
    {
        var outline = DocumentOutline.Of(document);
        var taken = outline.Operations.Concat(outline.Fragments).Select(definition => definition.NameLocation).Where(name => !_generated.Contains(name));
        var fragments = Fragments.ReachedFrom(document);
        return new DocumentInput(
            schema, document, _hintNames[document.Source.Path], fragments, taken.ToEquatableArray(), _definitionNames.Of(document, fragments));
    }

    public bool Equals(ClientDocuments? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_hintNames.Count == other._hintNames.Count
                && _hintNames.All(name => other._hintNames.TryGetValue(name.Key, out var otherName) && name.Value == otherName)
                && Fragments.Equals(other.Fragments)
                && _definitionNames.Equals(other._definitionNames)
                && _generated.SetEquals(other._generated)));

    public override bool Equals(object? obj) => Equals(obj as ClientDocuments);

    public override int GetHashCode() => _hintNames.Count;

    private static IEnumerable<IGrouping<string, DefinitionOutline>> ByName(IEnumerable<DefinitionOutline> definitions) =>
        definitions.GroupBy(definition => definition.Name);
}
