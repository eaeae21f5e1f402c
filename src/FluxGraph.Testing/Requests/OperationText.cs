using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Testing;

/// <summary>Reads the document of a request.</summary>
internal static class OperationText
{
    public static DocumentSyntax Parse(string query) => DocumentParser.Parse(new SourceDocument("request.graphql", query));

    /// <summary>The name of a document's only operation; empty where it has another number of them, or no name.</summary>
    public static string NameOf(string query) =>
        Parse(query).Operations.Take(2).ToArray() is [{ Name: { } name }] ? name.Text : "";
}
