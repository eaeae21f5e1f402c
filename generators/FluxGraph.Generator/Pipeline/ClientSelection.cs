using System.Collections.Immutable;
using FluxGraph.Compiler;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Generator.Pipeline;

/// <summary>Which of the project's files belong to a client.</summary>
internal static class ClientSelection
{
    /// <summary>Whether one of the clients has a part of its schema in a file.</summary>
    public static bool IsSchema(string path, ImmutableArray<ClientConfiguration> clients) =>
        clients.Any(client => client.Schema.Contains(FilePath.Normalize(path)));

    public static SchemaFiles Schema(ClientConfiguration client, ImmutableArray<DocumentSyntax> files) =>
        new(client, Sorted(files, client.Schema.Contains).ToEquatableArray());

    public static BoundClient Bind(ClientSchema schema, ImmutableArray<DocumentSyntax> files) =>
        new(schema, new ClientDocuments(schema.Client, [.. Sorted(files, schema.Client.IsDocument)]));

    /// <summary>A file's part in each client that it is a document of.</summary>
    public static IEnumerable<DocumentInput> Documents(DocumentSyntax file, ImmutableArray<BoundClient> clients) =>
        clients.Where(client => client.Documents.Contains(file)).Select(client => client.Documents.Bind(client.Schema, file));

    /// <summary>The files that belong, by path. A file that two of the project's patterns match is handed over twice.</summary>
    private static IEnumerable<DocumentSyntax> Sorted(ImmutableArray<DocumentSyntax> files, Func<string, bool> contains) =>
        files.GroupBy(file => FilePath.Normalize(file.Source.Path))
            .Where(same => contains(same.Key))
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.First());
}
