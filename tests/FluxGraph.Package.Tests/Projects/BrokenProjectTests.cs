namespace FluxGraph.Package.Tests;

/// <summary>
/// A mistake is one error at its place. It is the only one of its project, so the intact document, which the project's
/// own C# uses, was generated all the same.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class BrokenProjectTests(BrokenProjects projects) : IClassFixture<BrokenProjects>
{
    [Fact]
    public void A_syntax_error() =>
        AssertOneError(projects.SyntaxError, "Documents/Broken.graphql", 3, 15, "FLUX1001", "Syntax error: unexpected \")\"");

    [Fact]
    public void An_unknown_field() =>
        AssertOneError(projects.UnknownField, "Documents/Broken.graphql", 5, 5, "FLUX3006", "Cannot query field \"caption\" on type \"Picture\"");

    [Fact]
    public void An_unknown_field_that_is_the_only_one() =>
        AssertOneError(projects.UnknownFieldAlone, "Broken.graphql", 1, 16, "FLUX3006", "Cannot query field \"captions\" on type \"Query\"");

    public static TheoryData<string> Ways { get; } = ["WithoutAnalyzers", "WithoutAnalyzersDuringBuild", "DesignTime"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_unknown_field_whether_analyzers_run_or_not(string way) =>
        AssertOneError(ProjectOf(way), "Broken.graphql", 1, 30, "FLUX3006", "Cannot query field \"caption\" on type \"Picture\"");

    [Fact]
    public void In_the_background_the_generator_leaves_findings_to_the_analyzer() =>
        Assert.Empty(projects.Build.MessagesOf(projects.DesignTimeGenerator));

    [Theory]
    [InlineData("LessSevere")]
    [InlineData("LessSevereDesignTime")]
    public void Severities_are_the_projects_choice(string way) =>
        AssertOne("warning", ProjectOf(way), "Broken.graphql", 1, 30, "FLUX3006", "Cannot query field \"caption\" on type \"Picture\"");

    [Fact]
    public void Two_documents_with_the_same_operation_name()
    {
        var message = AssertOneError(
            projects.SameName, "GetPicture.graphql", 1, 7, "FLUX3003", "There can be only one operation named \"GetPicture\"");

        Assert.Contains($"{projects.SameName.PathOf("Later.graphql")}(2,9)", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_schema_file()
    {
        var message = AssertOneError(projects.MissingSchema, ".graphqlrc.json", 4, 17, "FLUX0003", "No file matches the schema");

        Assert.Contains("nowhere.graphql", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_configuration() =>
        AssertOneError(projects.UnreadableConfiguration, ".graphqlrc.json", 4, 3, "FLUX0001", "The configuration is no valid JSON");

    [Fact]
    public void A_configuration_that_FluxGraphConfig_names_and_nobody_finds()
    {
        var message = projects.Build.HasOneMessage(projects.ConfigurationNowhere);

        Assert.Equal(("error", "FLUX0005"), (message.Severity, message.Id));
        Assert.Contains(projects.ConfigurationNowhere.PathOf("nowhere.json"), message.Text, StringComparison.Ordinal);
    }

    private UserProject ProjectOf(string name) => (UserProject)typeof(BrokenProjects).GetProperty(name)!.GetValue(projects)!;

    private BuildMessage AssertOneError(UserProject project, string file, int line, int column, string id, string text) =>
        AssertOne("error", project, file, line, column, id, text);

    private BuildMessage AssertOne(string severity, UserProject project, string file, int line, int column, string id, string text)
    {
        var message = projects.Build.HasOneMessage(project);

        Assert.Equal(
            (project.PathOf(file), line, column, severity, id),
            (message.File, message.Line, message.Column, message.Severity, message.Id));
        Assert.StartsWith(text, message.Text, StringComparison.Ordinal);
        return message;
    }
}
