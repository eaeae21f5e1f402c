using FluxGraph.Emulator;

namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class FluxUltraProjectTests(PackageFeed feed)
{
    private const string Program = """
        using FluxGraph.FluxUltra;
        using Microsoft.Extensions.DependencyInjection;

        var services = new ServiceCollection();
        services.AddFluxUltra(options =>
        {
            options.Endpoint = new Uri(Environment.GetEnvironmentVariable("FLUXULTRA_ENDPOINT")!);
            options.PollingInterval = TimeSpan.FromMilliseconds(100);
        });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<FluxUltraClient>();

        var generation = await client.GenerateAsync(
            new ImageRequest { Prompt = "A futuristic city with flying cars and neon lights", Width = 640, Height = 512 });
        Console.WriteLine($"{generation.Id} is {generation.Status}");
        await generation.WaitForCompletionAsync();
        Console.WriteLine($"{generation.Id} is {generation.Status}");
        using var image = new MemoryStream();
        await generation.DownloadAsync(image);
        Console.WriteLine(Convert.ToHexString(image.ToArray().AsSpan(0, 3)));
        """;

    [Fact]
    public async Task One_package_is_a_client_that_makes_an_image()
    {
        var solution = feed.CreateSolution("flux-ultra");
        var project = await solution.AddFromTemplateAsync("console", "Atelier", "FluxGraph.FluxUltra");
        project.Write("Program.cs", Program);
        await using var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.FromSeconds(1) });

        (await solution.BuildAsync()).SucceededWithoutWarnings();
        var run = await project.RunAsync(new Dictionary<string, string>
        {
            ["FLUXULTRA_ENDPOINT"] = emulator.GraphQLEndpoint.AbsoluteUri,
            ["FLUXULTRA_API_KEY"] = emulator.ApiKey,
        });

        run.Succeeded();
        var id = Assert.Single(emulator.GetAccount().Ledger).GenerationId;
        const string BeginningOfJpeg = "FFD8FF";
        Assert.Equal(
            [$"{id} is processing", $"{id} is completed", BeginningOfJpeg],
            run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task It_brings_the_generator_for_other_APIs()
    {
        var solution = feed.CreateSolution("flux-ultra-and-pictures");
        var project = solution.AddLibrary("Pictures", "FluxGraph.FluxUltra").WritePictureClient();

        (await solution.BuildAsync()).SucceededWithoutWarnings();

        Assert.Contains("Pictures.PictureClient", project.ReadTypeNames());
    }
}
