using FluxGraph.Emulator;

namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ConsoleProjectTests(PackageFeed feed)
{
    private const string Program = """
        using Atelier;
        using FluxGraph;
        using Microsoft.Extensions.DependencyInjection;

        var services = new ServiceCollection();
        services.AddAtelierClient().ConfigureHttpClient(http =>
        {
            http.BaseAddress = new Uri(Environment.GetEnvironmentVariable("FLUXULTRA_ENDPOINT")!);
            ApiKey.FromEnvironment("FLUXULTRA_API_KEY").AuthorizeBearer(http.DefaultRequestHeaders);
        });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IAtelierClient>();

        var result = await client.GenerateImage.ExecuteAsync(new ImageGenerationInput
        {
            Service = "flux-ultra",
            Prompt = "A futuristic city with flying cars and neon lights",
            Width = 640,
        });
        result.EnsureNoErrors();

        var image = result.Data!.GenerateImage;
        Console.WriteLine($"{image.Id} is {image.Status}, {image.Width} by {image.Height}");
        """;

    [Fact]
    public async Task One_package_one_configuration_and_one_document_are_a_client_that_talks()
    {
        var solution = feed.CreateSolution("console");
        var project = await solution.AddFromTemplateAsync("console", "Atelier");
        project
            .Write(".graphqlrc.json", """{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "name": "AtelierClient" } } }""")
            .Write("schema.graphql", await File.ReadAllTextAsync(Path.Combine(TestBuild.RepositoryRoot, "schema/flux-ultra.graphql")))
            .Write(
                "GenerateImage.graphql",
                "mutation GenerateImage($input: ImageGenerationInput!) { generateImage(input: $input) { id status width height } }")
            .Write("Program.cs", Program);
        await using var emulator = await FluxUltraEmulator.StartAsync();

        (await solution.BuildAsync()).SucceededWithoutWarnings();
        var run = await project.RunAsync(new Dictionary<string, string>
        {
            ["FLUXULTRA_ENDPOINT"] = emulator.GraphQLEndpoint.AbsoluteUri,
            ["FLUXULTRA_API_KEY"] = emulator.ApiKey,
        });

        run.Succeeded();
        var generation = Assert.Single(emulator.GetAccount().Ledger);
        Assert.Equal($"{generation.GenerationId} is processing, 640 by 1024", run.Text.Trim());
    }
}
