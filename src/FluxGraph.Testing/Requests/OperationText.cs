using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Testing;

/// <summary>Reads the document of a request.</summary>
internal static class OperationText
{
    public static DocumentSyntax Parse(string query) => DocumentParser.Parse(new SourceDocument("request.graphql", query));

    /// <summary>What kind of operation a request asks for; null where its document does not have it.</summary>
    public static OperationType? TypeOf(StubbedRequest request) => Find(Parse(request.Query), request.OperationName)?.Type;

    /// <summary>The operation of a name; an empty one is that of an operation without.</summary>
    public static OperationDefinitionSyntax? Find(DocumentSyntax document, string name) =>
        document.Operations.FirstOrDefault(operation => (operation.Name?.Text ?? "") == name);

    /// <summary>The name of a document's only operation; empty where it has another number of them, or no name.</summary>
    public static string NameOf(string query) =>
        Parse(query).Operations.Take(2).ToArray() is [{ Name: { } name }] ? name.Text : "";
}
