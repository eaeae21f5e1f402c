namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ReferencingProjectTests(PackageFeed feed)
{
    private const string Viewer = """
        public static class Viewer
        {
            public static Pictures.IPictureClient? Client { get; set; }
        }
        """;

    [Fact]
    public async Task A_project_that_uses_another_ones_client_generates_none_of_its_own()
    {
        var solution = feed.CreateSolution("referencing");
        solution.AddLibrary("Pictures").WritePictureClient();
        var withoutPackage = AddViewer(solution, "WithoutPackage", package: null);
        var withPackage = AddViewer(solution, "WithPackage", package: "FluxGraph");

        (await solution.BuildAsync()).SucceededWithoutWarnings();

        Assert.Equal(["Viewer"], withoutPackage.ReadTypeNames());
        Assert.Equal(["Viewer"], withPackage.ReadTypeNames());
    }

    private static UserProject AddViewer(UserSolution solution, string name, string? package) => solution
        .AddLibrary(name, package)
        .Write("Viewer.cs", Viewer)
        .Replace($"{name}.csproj", "</Project>", """
              <ItemGroup>
                <ProjectReference Include="../Pictures/Pictures.csproj" />
              </ItemGroup>
            </Project>
            """);
}
