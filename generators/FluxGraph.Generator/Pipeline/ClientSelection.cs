using System.Collections.Immutable;
using FluxGraph.Compiler;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Generator.Pipeline;

/// <summary>Which of the project's files belong to a client.</summary>
internal static class ClientSelection
{
    /// <summary>Whether one of the clients has a part of its schema in a file.</summary>
    public static bool IsSchema(string path, ImmutableArray<ClientConfiguration> clients)
    {
        var normalized = FilePath.Normalize(path);
        return clients.Any(client => client.Schema.Contains(normalized));
    }

    public static SchemaFiles Schema(ClientMembers members, ImmutableArray<DocumentSyntax> files) =>
        new(members, Select(members.SchemaPaths, files).ToEquatableArray());

    public static BoundClient Bind(LoadedClient client, ImmutableArray<DocumentSyntax> files) =>
        new(client.Schema, new ClientDocuments(client.Schema, [.. Select(client.Members.DocumentPaths, files)]));

    /// <summary>A file's part in each client that it is a document of.</summary>
    public static IEnumerable<DocumentInput> Documents(DocumentSyntax file, ImmutableArray<BoundClient> clients) =>
        clients.Where(client => client.Documents.Contains(file)).Select(client => client.Documents.Bind(client.Schema, file));

    private static IEnumerable<DocumentSyntax> Select(EquatableArray<string> paths, ImmutableArray<DocumentSyntax> files)
    {
        var byPath = new Dictionary<string, DocumentSyntax>(files.Length);
        foreach (var file in files)
        {
            byPath[file.Source.Path] = file;
        }

        return paths.Where(byPath.ContainsKey).Select(path => byPath[path]);
    }
}
