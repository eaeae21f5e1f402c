namespace FluxGraph.Package.Tests;

/// <summary>Projects that are built, built again as they are, edited in one way each, and built once more.</summary>
public sealed class EditedProjects(PackageFeed feed) : IAsyncLifetime
{
    private readonly UserSolution _solution = feed.CreateSolution("edited");

    public UserProject EditedDocument => field ??= AddWithTwoDocuments("EditedDocument");

    public UserProject NewDocumentAndField => field ??= AddWithTwoDocuments("NewDocumentAndField");

    public UserProject DeletedDocument => field ??= AddWithTwoDocuments("DeletedDocument");

    public UserProject NarrowerDocuments => field ??= AddWithTwoDocuments("NarrowerDocuments");

    public UserProject RenamedClient => field ??= AddWithTwoDocuments("RenamedClient");

    public UserProject DeletedConfiguration => field ??= AddWithTwoDocuments("DeletedConfiguration");

    /// <summary>Its schema is an answer to an introspection query.</summary>
    public UserProject EditedIntrospection => field ??= _solution.AddLibrary("EditedIntrospection")
        .Write(".graphqlrc.json", PictureApi.Configuration().Replace("schema.graphql", "schema.json", StringComparison.Ordinal))
        .Write("schema.json", PictureApi.Introspection)
        .Write("GetPicture.graphql", PictureApi.GetPicture);

    /// <summary>The types of each project after the first build.</summary>
    internal IReadOnlyDictionary<UserProject, IReadOnlyList<string>> OriginalTypes { get; private set; } = null!;

    /// <summary>The projects that the build without an edit compiled all the same.</summary>
    internal IReadOnlyList<string> CompiledWithoutEdit { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        UserProject[] projects = [EditedDocument, NewDocumentAndField, DeletedDocument, NarrowerDocuments, RenamedClient, DeletedConfiguration, EditedIntrospection];
        (await _solution.BuildAsync()).SucceededWithoutWarnings();
        OriginalTypes = projects.ToDictionary(project => project, project => project.ReadTypeNames());

        var compilationTimes = projects.ToDictionary(project => project, project => project.CompilationTime);
        (await _solution.BuildAsync()).SucceededWithoutWarnings();
        CompiledWithoutEdit = [.. projects.Where(project => project.CompilationTime != compilationTimes[project]).Select(project => project.Name)];

        EditedDocument.Write("lists/GetPictures.graphql", "query GetPictures { album: pictures { id } }");
        NewDocumentAndField.Write("CountPictures.graphql", "query CountPictures { count }");
        NewDocumentAndField.Write("schema.graphql", PictureApi.Schema + "extend type Query { count: Int! }");
        DeletedDocument.Delete("lists/GetPictures.graphql");
        NarrowerDocuments.Write(".graphqlrc.json", PictureApi.Configuration(documents: "\"*.graphql\""));
        RenamedClient.Replace(".graphqlrc.json", "PictureClient", "AlbumClient");
        EditedIntrospection.Replace("schema.json", "\"Picture\"", "\"Photo\"");
        DeletedConfiguration.Delete(".graphqlrc.json");
        (await _solution.BuildAsync()).SucceededWithoutWarnings();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private UserProject AddWithTwoDocuments(string name) =>
        _solution.AddLibrary(name).WritePictureClient().Write("lists/GetPictures.graphql", PictureApi.GetPictures);
}
