namespace FluxGraph.Package.Tests;

/// <summary>Projects with one thing wrong in each, in one build.</summary>
public sealed class BrokenProjects(PackageFeed feed) : IAsyncLifetime
{
    private readonly UserSolution _solution = feed.CreateSolution("broken");

    public UserProject SyntaxError => field ??= AddWithIntactDocument("SyntaxError");

    public UserProject UnknownField => field ??= AddWithIntactDocument("UnknownField");

    public UserProject UnknownFieldAlone => field ??= AddWithIntactDocument("UnknownFieldAlone");

    public UserProject WithoutAnalyzers => field ??= AddWithIntactDocument(
        "WithoutAnalyzers", properties: "<RunAnalyzers>false</RunAnalyzers>");

    public UserProject WithoutAnalyzersDuringBuild => field ??= AddWithIntactDocument(
        "WithoutAnalyzersDuringBuild", properties: "<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>");

    /// <summary>Built as IDEs do in the background, where the analyzer reports.</summary>
    public UserProject DesignTime => field ??= AddWithIntactDocument("DesignTime", properties: "<DesignTimeBuild>true</DesignTimeBuild>");

    /// <summary>In the background, with the analyzer taken away: whatever is said, the generator says.</summary>
    public UserProject DesignTimeGenerator => field ??= AddWithIntactDocument(
        "DesignTimeGenerator", properties: "<DesignTimeBuild>true</DesignTimeBuild><RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>");

    public UserProject LessSevere => field ??= AddWithIntactDocument("LessSevere", properties: "<NoWarn>FLUX3015</NoWarn>");

    public UserProject LessSevereDesignTime => field ??= AddWithIntactDocument(
        "LessSevereDesignTime", properties: "<NoWarn>FLUX3015</NoWarn><DesignTimeBuild>true</DesignTimeBuild>");

    public UserProject SameName => field ??= AddWithIntactDocument("SameName");

    public UserProject MissingSchema => field ??= _solution.AddLibrary("MissingSchema");

    public UserProject UnreadableConfiguration => field ??= _solution.AddLibrary("UnreadableConfiguration");

    public UserProject ConfigurationNowhere => field ??= _solution.AddLibrary(
        "ConfigurationNowhere", properties: "<FluxGraphConfig>nowhere.json</FluxGraphConfig>");

    internal CommandOutput Build { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        SyntaxError.Write("Documents/Broken.graphql", """
            query Broken {
              pictures { id }
              picture(id: ) { title }
            }
            """);

        UnknownField.Write("Documents/Broken.graphql", """
            # Titles were never called captions.
            query Broken {
              pictures {
                id
                caption
              }
            }
            """);

        UnknownFieldAlone.Write("Broken.graphql", "query Broken { captions }");
        WithoutAnalyzers.Write("Broken.graphql", "query Broken { pictures { id caption } }");

        WithoutAnalyzersDuringBuild.Write("Broken.graphql", "query Broken { pictures { id caption } }");
        DesignTimeGenerator.Write("Broken.graphql", "query Broken { pictures { id caption } }");
        DesignTime.Write("Broken.graphql", "query Broken { pictures { id caption } }");

        foreach (var project in new[] { LessSevere, LessSevereDesignTime })
        {
            project
                .Write("Broken.graphql", "query Broken { pictures { id caption } } fragment Unused on Picture { id }")
                .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.FLUX3006.severity = warning\n");
        }

        SameName.Write("Later.graphql", """

              query GetPicture($id: ID!) { picture(id: $id) { id } }
            """);

        MissingSchema
            .WritePictureClient()
            .Write(".graphqlrc.json", """
                {
                  "projects": {
                    "lost": {
                      "schema": "nowhere.graphql",
                      "documents": "lost/*.graphql"
                    },
                    "picture": { "schema": "schema.graphql", "documents": "*.graphql" }
                  }
                }
                """)
            .Write("lost/GetNothing.graphql", "query GetNothing { nothing }")
            .Write("Gallery.cs", PictureApi.Gallery("MissingSchema"));

        UnreadableConfiguration
            .WritePictureClient()
            .Write(".graphqlrc.json", """
                {
                  "schema": "schema.graphql",
                  "documents": "*.graphql"
                  "extensions": {}
                }
                """);

        ConfigurationNowhere.WritePictureClient();

        Build = await _solution.BuildAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private UserProject AddWithIntactDocument(string name, string properties = "") =>
        _solution.AddLibrary(name, properties: properties).WritePictureClient().Write("Gallery.cs", PictureApi.Gallery(name));
}
