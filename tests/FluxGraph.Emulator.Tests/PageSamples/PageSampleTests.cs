using System.Text.Json;

namespace FluxGraph.Emulator.Tests;

/// <summary>The four samples of Doitong's page, word for word but for host and key.</summary>
public sealed class PageSampleTests : IAsyncLifetime
{
    private EmulatorSession _session = null!;

    public async Task InitializeAsync() => _session = await EmulatorSession.StartAsync();

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [SkippableFact]
    public async Task The_curl_sample_starts_a_generation()
    {
        var bash = await Interpreter.FindAsync(["bash"], "-c", "command -v curl");
        Skip.If(bash is null, "bash or curl is not installed.");

        var output = await RunSampleAsync(bash!, "curl.sh");

        var generation = JsonDocument.Parse(output).RootElement.GetProperty("data").GetProperty("generate");
        AssertIsAcceptedGeneration(generation, "id", "status", "type", "provider", "url", "metadata", "creditCost");
    }

    [SkippableFact]
    public async Task The_fetch_sample_starts_a_generation()
    {
        var node = await Interpreter.FindAsync(["node"], "-e", "if (typeof fetch !== 'function') process.exit(1)");
        Skip.If(node is null, "node with fetch is not installed.");

        var output = await RunSampleAsync(node!, "fetch.js", extension: ".mjs");

        var id = Assert.Single(_session.Emulator.GetAccount().Ledger).GenerationId;
        Assert.Equal($"Image: {{ id: '{id}', url: null, width: 1024, height: 1024 }}", output.Trim());
    }

    [SkippableFact]
    public async Task The_requests_sample_starts_a_generation()
    {
        var python = await Interpreter.FindAsync(["python3", "/usr/bin/python3"], "-c", "import requests");
        Skip.If(python is null, "python3 with requests is not installed.");

        var output = await RunSampleAsync(python!, "requests.py", extension: "-sample.py");

        var entry = Assert.Single(_session.Emulator.GetAccount().Ledger);
        Assert.Equal(
            $"Result: {{'id': '{entry.GenerationId}', 'status': 'processing', 'type': 'IMAGE', 'provider': 'flux-ultra', 'url': None, "
            + $"'metadata': {{'duration': None, 'width': 1024, 'height': 1024}}, 'creditCost': {entry.Credits}}}",
            output.Trim());
    }

    [Fact]
    public async Task The_bare_mutation_with_its_variables_starts_a_generation()
    {
        var parts = (await ReadSampleAsync("mutation-with-variables.txt")).Split("# Variables");
        var variables = JsonDocument.Parse(parts[1]).RootElement;

        var answer = await _session.PostGraphQLAsync(parts[0], variables);

        AssertIsAcceptedGeneration(
            answer.Data.GetProperty("generate"), "id", "status", "type", "provider", "url", "metadata", "creditCost", "createdAt");
    }

    private void AssertIsAcceptedGeneration(JsonElement generation, params string[] members)
    {
        var entry = Assert.Single(_session.Emulator.GetAccount().Ledger);
        Assert.Equal(members, generation.EnumerateObject().Select(member => member.Name));
        Assert.Equal(entry.GenerationId, generation.GetProperty("id").GetString());
        Assert.Equal(entry.Credits, generation.GetProperty("creditCost").GetInt32());
        Assert.Equal("processing", generation.GetProperty("status").GetString());
        Assert.Equal("IMAGE", generation.GetProperty("type").GetString());
        Assert.Equal("flux-ultra", generation.GetProperty("provider").GetString());
        Assert.Equal(JsonValueKind.Null, generation.GetProperty("url").ValueKind);
        Assert.Equal("""{"duration":null,"width":1024,"height":1024}""", generation.GetProperty("metadata").GetRawText());
    }

    private async Task<string> RunSampleAsync(string interpreter, string sample, string extension = "")
    {
        var script = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}{extension}");
        try
        {
            await File.WriteAllTextAsync(script, await ReadSampleAsync(sample));
            var (exitCode, output, errors) = await Interpreter.RunAsync(interpreter, script);
            Assert.True(exitCode == 0, errors);
            return output;
        }
        finally
        {
            File.Delete(script);
        }
    }

    private async Task<string> ReadSampleAsync(string sample)
        => (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "PageSamples", sample)))
            .Replace("https://api.doitong.com", _session.Emulator.BaseAddress.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
            .Replace("YOUR_API_KEY", _session.Emulator.ApiKey, StringComparison.Ordinal);
}
