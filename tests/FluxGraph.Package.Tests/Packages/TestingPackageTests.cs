namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class TestingPackageTests(PackageFeed feed)
{
    private const string Program = """
        using Atelier;
        using FluxGraph;
        using FluxGraph.Testing;

        using var stub = GraphQLStub.FromSchemaFiles(Path.Combine(AppContext.BaseDirectory, "schema.graphql"));
        stub.On("GetHero", new { hero = new { name = "R2-D2" } });
        var result = await new AtelierClient(stub.CreateExecutor()).GetHero.ExecuteAsync();
        result.EnsureNoErrors();
        Console.WriteLine($"{result.Data!.Hero!.Name} {result.Data.Hero.Id}");
        """;

    [Fact]
    public void It_holds_its_assembly_and_behind_it_the_compiler_that_reads_schemas()
    {
        using var package = feed.Open("FluxGraph.Testing");

        Assert.Equal(
            [
                "FluxGraph.Testing.nuspec",
                "README.md",
                "lib/net10.0/FluxGraph.Compiler.dll",
                "lib/net10.0/FluxGraph.Testing.dll",
                "lib/net10.0/FluxGraph.Testing.xml",
                "ref/net10.0/FluxGraph.Testing.dll",
                "ref/net10.0/FluxGraph.Testing.xml",
            ],
            package.Files);
        Assert.Equal([$"net10.0: FluxGraph {feed.Version}", "net10.0: Microsoft.Extensions.Http 10.0.0"], package.Dependencies);
    }

    [Fact]
    public async Task A_project_with_both_packages_runs_without_a_server()
    {
        var solution = feed.CreateSolution("testing");
        var project = await solution.AddFromTemplateAsync("console", "Atelier");
        project.AddPackage("FluxGraph.Testing", feed.Version);
        project
            .Write(".graphqlrc.json", """{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "name": "AtelierClient" } } }""")
            .Write("schema.graphql", "type Query { hero: Hero }\ntype Hero { id: ID! name: String! }")
            .Write("GetHero.graphql", "query GetHero { hero { id name } }")
            .Write("Directory.Build.targets", """<Project><ItemGroup><None Update="schema.graphql" CopyToOutputDirectory="PreserveNewest" /></ItemGroup></Project>""")
            .Write("Program.cs", Program);

        (await solution.BuildAsync()).SucceededWithoutWarnings();
        var run = await project.RunAsync(new Dictionary<string, string>());

        run.Succeeded();
        Assert.Equal("R2-D2 1", run.Text.Trim());
    }
}
