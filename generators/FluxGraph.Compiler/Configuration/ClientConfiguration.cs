using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Configuration;

/// <summary>What a <c>.graphqlrc.json</c> says about one client.</summary>
/// <param name="Name">The client's name, such as <c>StarWarsClient</c>.</param>
/// <param name="Namespace">The namespace of the generated types; null means the project's root namespace.</param>
/// <param name="Url">The endpoint that the client talks to where the program does not say otherwise.</param>
/// <param name="IsPublic">Whether generated types are public or internal.</param>
/// <param name="CaseInsensitiveResponseNames">Whether a response name that is not found as written is looked for in other letter case.</param>
/// <param name="SharesTypes">Whether all enums and input objects of the schema are generated, for the clients of other projects too.</param>
/// <param name="SharedTypesFrom">The client, of a referenced project and with its namespace, that shares its enums and input objects; null where they are generated here.</param>
/// <param name="SharedDocuments">The documents of that client: their fragments are used, and nothing is generated for them.</param>
/// <param name="MasksFragments">Whether what a fragment selects is for those alone who ask for the fragment, where a spread does not say it.</param>
/// <param name="TransportProfiles">The ways to the server that the program may choose from, the first by default; none where only subscriptions go over a WebSocket.</param>
/// <param name="SchemaLocation">Where the file says which files the schema is in.</param>
public sealed record ClientConfiguration(
    string Name,
    string? Namespace,
    string? Url,
    bool IsPublic,
    bool CaseInsensitiveResponseNames,
    FileSet Schema,
    FileSet Documents,
    EquatableArray<ScalarConfiguration> Scalars,
    bool SharesTypes,
    string? SharedTypesFrom,
    FileSet SharedDocuments,
    bool MasksFragments,
    EquatableArray<TransportProfile> TransportProfiles,
    SourceLocation SchemaLocation)
{
    /// <summary>Whether a file has operations or fragments of the client: what belongs to a schema has none.</summary>
    public bool IsDocument(string normalizedPath) =>
        (Documents.Contains(normalizedPath) || IsSharedDocument(normalizedPath))
        && !Schema.Contains(normalizedPath)
        && !SchemaFile.IsJson(normalizedPath);

    /// <summary>Whether a document is another client's, for which that one's project generates code.</summary>
    public bool IsSharedDocument(string normalizedPath) => SharedDocuments.Contains(normalizedPath);

    /// <summary>The namespace of the client that has the enums and input objects; null where it is this one.</summary>
    public string? SharedTypesNamespace => SharedTypesFrom?.Substring(0, SharedTypesFrom.LastIndexOf('.'));

    /// <summary>The client that has the enums and input objects.</summary>
    public string SharedTypesClient => SharedTypesFrom?.Substring(SharedTypesFrom.LastIndexOf('.') + 1) ?? Name;
}
