namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class LaidOutProjectTests(LaidOutProjects projects) : IClassFixture<LaidOutProjects>
{
    [Fact]
    public void A_schema_outside_of_the_project() =>
        AssertGenerated(projects.SharedSchema, "SharedSchema.PictureClient: GetPicture");

    [Fact]
    public void Folders_and_files_with_unusual_names() =>
        AssertGenerated(projects.OddPath, "OddPath.PictureClient: GetPicture");

    [Fact]
    public void A_schema_from_introspection() =>
        AssertGenerated(projects.Introspection, "Introspection.PictureClient: GetPicture");

    [Fact]
    public void Patterns_with_alternatives() =>
        AssertGenerated(projects.Braces, "Braces.PictureClient: GetPicture, GetPictures");

    [Fact]
    public void Patterns_that_exclude() =>
        AssertGenerated(projects.Exclusions, "Exclusions.PictureClient: GetPicture");

    [Fact]
    public void Without_documents_every_graphql_file_is_one_but_those_that_builds_wrote() =>
        AssertGenerated(projects.NoDocuments, "NoDocuments.PictureClient: GetPicture, GetPictures");

    [Fact]
    public void Without_a_document_the_client_has_no_operation() =>
        AssertGenerated(projects.NoDocumentYet, "NoDocumentYet.PictureClient: ");

    [Fact]
    public void Two_clients_in_one_project() => AssertGenerated(
        projects.TwoClients, "TwoClients.PictureClient: GetPicture", "TwoClients.Weather.WeatherStationClient: GetTemperature");

    [Fact]
    public void Two_clients_of_which_one_names_no_documents_and_takes_all() => AssertGenerated(
        projects.OneOfTwoWithoutDocuments,
        "OneOfTwoWithoutDocuments.All.AllClient: GetPicture, GetPictures",
        "OneOfTwoWithoutDocuments.OneClient: GetPicture");

    [Fact]
    public void A_configuration_elsewhere_counts_paths_from_its_own_folder() =>
        AssertGenerated(projects.ConfigurationElsewhere, "ConfigurationElsewhere.PictureClient: GetPicture");

    /// <param name="project">The project.</param>
    /// <param name="clients">Every client that must be there, as <c>namespace.name: operation, operation</c>.</param>
    private void AssertGenerated(UserProject project, params string[] clients)
    {
        var messages = projects.Build.MessagesOf(project);
        Assert.True(messages.Count == 0 && File.Exists(project.AssemblyFile), projects.Build.ToString());
        var types = project.ReadTypeNames();

        Assert.Equal(
            clients,
            types.Where(type => type.EndsWith("Client", StringComparison.Ordinal) && !IsInterface(type)).Order(StringComparer.Ordinal).Select(
                client => $"{client}: {string.Join(", ", OperationsIn(NamespaceOf(client)))}"));

        IEnumerable<string> OperationsIn(string clientNamespace) => types
            .Where(type => type.EndsWith("Query", StringComparison.Ordinal) && !IsInterface(type) && NamespaceOf(type) == clientNamespace)
            .Select(type => type[(clientNamespace.Length + 1)..^"Query".Length])
            .Order(StringComparer.Ordinal);
    }

    private static string NamespaceOf(string type) => type[..type.LastIndexOf('.')];

    // Generated interfaces have a class of the same name without the I.
    private static bool IsInterface(string type) => type[type.LastIndexOf('.') + 1] == 'I';
}
