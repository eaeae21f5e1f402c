using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Cli;

/// <summary>
/// The files of a run. Each is read and parsed once, however many projects it belongs to. They are called what reports
/// call them, because messages name them too.
/// </summary>
internal sealed class SourceFiles(DisplayPath paths)
{
    private readonly Dictionary<string, SourceDocument> _sources = [];
    private readonly Dictionary<string, DocumentSyntax> _documents = [];

    /// <exception cref="UnusableArgumentException">The file cannot be read.</exception>
    public SourceDocument Read(string path)
    {
        var name = paths.Of(path);
        if (!_sources.TryGetValue(name, out var source))
        {
            source = new SourceDocument(name, ReadText(path));
            _sources.Add(name, source);
        }

        return source;
    }

    /// <summary>A file in the language of GraphQL, or a schema in JSON.</summary>
    /// <exception cref="UnusableArgumentException">The file cannot be read.</exception>
    public DocumentSyntax Parse(string path)
    {
        if (!_documents.TryGetValue(path, out var document))
        {
            document = SchemaFile.Parse(Read(path));
            _documents.Add(path, document);
        }

        return document;
    }

    private string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableArgumentException($"Cannot read '{paths.Of(path)}': {exception.Message}");
        }
    }
}
