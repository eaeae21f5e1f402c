using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Introspection;

/// <summary>A file of a schema: the language of GraphQL, or the JSON that a server answers an introspection query with.</summary>
public static class SchemaFile
{
    private const string JsonExtension = ".json";

    public static bool IsJson(string path) => path.EndsWith(JsonExtension, StringComparison.OrdinalIgnoreCase);

    public static DocumentSyntax Parse(SourceDocument source) =>
        IsJson(source.Path) ? IntrospectionReader.Read(source) : DocumentParser.Parse(source);
}
