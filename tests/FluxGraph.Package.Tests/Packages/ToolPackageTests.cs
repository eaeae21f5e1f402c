using System.Diagnostics;
using System.Net;

namespace FluxGraph.Package.Tests;

/// <summary>The tools, installed from their packages and run as users run them.</summary>
[Collection(PackageCollection.Name)]
public sealed class ToolPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task The_command_line_tool_finds_a_mistake()
    {
        var folder = await InstallAsync("FluxGraph.Cli");
        File.WriteAllText(Path.Combine(folder, "schema.graphql"), "type Query { hero: String }");
        File.WriteAllText(Path.Combine(folder, "hero.graphql"), "query GetHero { villain }");
        File.WriteAllText(Path.Combine(folder, ".graphqlrc.json"), """{ "schema": "schema.graphql", "documents": "hero.graphql" }""");

        using var tool = Start(folder, "fluxgraph", "check");
        var output = await tool.StandardOutput.ReadToEndAsync() + await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("hero.graphql", output, StringComparison.Ordinal);
        Assert.Contains("villain", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emulator_starts_and_draws()
    {
        var folder = await InstallAsync("FluxGraph.Emulator");
        using var tool = Start(folder, "fluxultra-emulator", "--urls", "http://127.0.0.1:0", "--job-seconds", "0");
        try
        {
            var (address, apiKey) = await ReadStartAsync(tool);
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Add("X-API-Key", apiKey);
            using var request = new StringContent(
                """{ "service": "flux-ultra", "prompt": "A lighthouse", "width": 512, "height": 512 }""", System.Text.Encoding.UTF8, "application/json");

            using var answer = await client.PostAsync(address, request);
            var url = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement
                .GetProperty("data").GetProperty("generateimage").GetProperty("url").GetString();
            using var image = await client.GetAsync(url);

            // Drawn by the native library, of which the package holds the one for this machine.
            Assert.Equal(HttpStatusCode.OK, image.StatusCode);
            Assert.Equal("image/jpeg", image.Content.Headers.ContentType?.MediaType);
        }
        finally
        {
            tool.Kill();
        }
    }

    private async Task<string> InstallAsync(string package)
    {
        var folder = feed.CreateFolder("tool-" + package);
        (await feed.RunDotNetAsync(folder, "tool", "install", package, "--tool-path", folder, "--version", feed.Version)).Succeeded();
        return folder;
    }

    private static Process Start(string folder, string tool, params string[] arguments) => Process.Start(
        new ProcessStartInfo(Path.Combine(folder, tool), arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static async Task<(string Address, string ApiKey)> ReadStartAsync(Process emulator)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string? address = null;
        while (await emulator.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["REST", var rest])
            {
                address = rest;
            }
            else if (words is ["API", "key", var apiKey, ..] && address is not null)
            {
                return (address, apiKey);
            }
        }

        throw new InvalidOperationException("The emulator did not start: " + await emulator.StandardError.ReadToEndAsync(limit.Token));
    }
}
