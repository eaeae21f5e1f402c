namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ProjectSettingsTests(PackageFeed feed)
{
    private const string Strict = """
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisLevel>latest-all</AnalysisLevel>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <IsAotCompatible>true</IsAotCompatible>
        <Features>strict</Features>
        """;

    private const string Bare = """
        <ImplicitUsings>disable</ImplicitUsings>
        <Nullable>disable</Nullable>
        """;

    [Fact]
    public async Task Generated_code_is_clean_whatever_the_project_asks_for()
    {
        var solution = feed.CreateSolution("settings");
        var strict = solution.AddLibrary("Strict", properties: Strict).WritePictureClient();
        var bare = solution.AddLibrary("Bare", properties: Bare).WritePictureClient();

        (await solution.BuildAsync()).SucceededWithoutWarnings();

        Assert.Contains("Strict.PictureClient", strict.ReadTypeNames());
        Assert.Contains("Bare.PictureClient", bare.ReadTypeNames());
    }
}
