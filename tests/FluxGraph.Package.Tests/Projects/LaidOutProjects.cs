namespace FluxGraph.Package.Tests;

/// <summary>Projects whose files lie in all the ways that a configuration can describe, in one build.</summary>
public sealed class LaidOutProjects(PackageFeed feed) : IAsyncLifetime
{
    private const string OddFolder = "Ngā tohu, 50% (o'ne)";

    private readonly UserSolution _solution = feed.CreateSolution("laid-out");

    public UserProject SharedSchema => field ??= _solution.AddLibrary("SharedSchema");

    public UserProject OddPath => field ??= _solution.AddLibrary($"{OddFolder}/OddPath");

    public UserProject Braces => field ??= _solution.AddLibrary("Braces");

    public UserProject Exclusions => field ??= _solution.AddLibrary("Exclusions");

    public UserProject NoDocuments => field ??= _solution.AddLibrary("NoDocuments");

    public UserProject NoDocumentYet => field ??= _solution.AddLibrary("NoDocumentYet");

    public UserProject TwoClients => field ??= _solution.AddLibrary("TwoClients");

    public UserProject OneOfTwoWithoutDocuments => field ??= _solution.AddLibrary("OneOfTwoWithoutDocuments");

    /// <summary>The schema is an answer to an introspection query, beside JSON files that have nothing to do with it.</summary>
    public UserProject Introspection => field ??= _solution.AddLibrary("Introspection");

    public UserProject ConfigurationElsewhere => field ??= _solution.AddLibrary(
        "ConfigurationElsewhere", properties: "<FluxGraphConfig>../configurations/pictures.json</FluxGraphConfig>");

    internal CommandOutput Build { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        SharedSchema
            .Write("../shared/schema.graphql", PictureApi.Schema)
            .Write(".graphqlrc.json", PictureApi.Configuration().Replace("schema.graphql", "../shared/schema.graphql", StringComparison.Ordinal))
            .Write("GetPicture.graphql", PictureApi.GetPicture);

        OddPath
            .Write(".graphqlrc.json", PictureApi.Configuration(documents: "\"Uiui ā-pikitia/*.graphql\""))
            .Write("schema.graphql", PictureApi.Schema)
            .Write("Uiui ā-pikitia/Tētahi (1).graphql", PictureApi.GetPicture);

        Braces
            .Write(".graphqlrc.json", PictureApi.Configuration(documents: "[\"{one,many}/*.{graphql,gql}\"]"))
            .Write("schema.graphql", PictureApi.Schema)
            .Write("one/GetPicture.graphql", PictureApi.GetPicture)
            .Write("many/GetPictures.gql", PictureApi.GetPictures)
            .Write("other/Other.graphql", "query Other { pictures { id } }");

        Exclusions
            .Write(".graphqlrc.json", PictureApi.Configuration(documents: "[\"**/*.graphql\", \"!drafts/**\"]"))
            .Write("schema.graphql", PictureApi.Schema)
            .Write("GetPicture.graphql", PictureApi.GetPicture)
            .Write("drafts/GetPictures.graphql", PictureApi.GetPictures)
            .Write("drafts/Unfinished.graphql", "query Unfinished {");

        NoDocuments
            .Write(".graphqlrc.json", """{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "name": "PictureClient" } } }""")
            .Write("schema.graphql", PictureApi.Schema)
            .Write("GetPicture.graphql", PictureApi.GetPicture)
            .Write("lists/all/GetPictures.graphql", PictureApi.GetPictures)
            .Write("bin/Copied.graphql", "query Copied { pictures { id } }")
            .Write("obj/Copied.graphql", "query Copied { pictures { id } }");

        NoDocumentYet.WritePictureClient().Delete("GetPicture.graphql");

        TwoClients
            .Write(".graphqlrc.json", """
                {
                  "projects": {
                    "picture": { "schema": "picture.graphqls", "documents": "pictures/*.graphql" },
                    "weather-station": {
                      "schema": "weather.graphqls",
                      "documents": "weather/*.graphql",
                      "extensions": { "fluxgraph": { "namespace": "TwoClients.Weather" } }
                    }
                  }
                }
                """)
            .Write("picture.graphqls", PictureApi.Schema)
            .Write("weather.graphqls", "type Query { temperature: Float }")
            .Write("pictures/GetPicture.graphql", PictureApi.GetPicture)
            .Write("weather/GetTemperature.graphql", "query GetTemperature { temperature }");

        OneOfTwoWithoutDocuments
            .Write(".graphqlrc.json", """
                {
                  "projects": {
                    "one": { "schema": "schema.graphql", "documents": "one/*.graphql" },
                    "all": {
                      "schema": "schema.graphql",
                      "extensions": { "fluxgraph": { "namespace": "OneOfTwoWithoutDocuments.All" } }
                    }
                  }
                }
                """)
            .Write("schema.graphql", PictureApi.Schema)
            .Write("one/GetPicture.graphql", PictureApi.GetPicture)
            .Write("many/GetPictures.graphql", PictureApi.GetPictures);

        Introspection
            .Write(".graphqlrc.json", PictureApi.Configuration().Replace("schema.graphql", "server/*.json", StringComparison.Ordinal))
            .Write("server/schema.json", PictureApi.Introspection)
            .Write("appsettings.json", "{ \"broken\": ")
            .Write("GetPicture.graphql", PictureApi.GetPicture);

        ConfigurationElsewhere
            .Write("../configurations/pictures.json", PictureApi.Configuration(documents: "\"documents/*.graphql\""))
            .Write("../configurations/schema.graphql", PictureApi.Schema)
            .Write("../configurations/documents/GetPicture.graphql", PictureApi.GetPicture)
            .Write("documents/GetPictures.graphql", PictureApi.GetPictures);

        Build = await _solution.BuildAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
