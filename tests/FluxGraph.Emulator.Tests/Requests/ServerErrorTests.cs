using System.Net.Http.Json;

namespace FluxGraph.Emulator.Tests;

public sealed class ServerErrorTests
{
    private const string ServerError = """{"errors":[{"message":"Server error, please retry","extensions":{"code":"INTERNAL_ERROR"}}]}""";

    [Theory]
    [InlineData(0)] // the clock fails before the endpoint is reached
    [InlineData(1)] // it fails before the generation is paid for
    [InlineData(2)] // it fails after that
    public async Task An_accident_is_500_in_the_API_error_format(int readings)
    {
        await using var graphQLEmulator = await FluxUltraEmulator.StartAsync(timeProvider: new BrokenClock(readings));
        await using var restEmulator = await FluxUltraEmulator.StartAsync(timeProvider: new BrokenClock(readings));
        using var httpClient = new HttpClient();

        httpClient.DefaultRequestHeaders.Authorization = new("Bearer", graphQLEmulator.ApiKey);
        using var graphQL = await httpClient.PostAsJsonAsync(
            graphQLEmulator.GraphQLEndpoint, new { query = """mutation { generateImage(input: { service: "flux-ultra", prompt: "a" }) { id } }""" });
        httpClient.DefaultRequestHeaders.Add("X-API-Key", restEmulator.ApiKey);
        using var rest = await httpClient.PostAsJsonAsync(restEmulator.RestEndpoint, new { service = "flux-ultra", prompt = "a" });

        Assert.Equal((500, ServerError), ((int)graphQL.StatusCode, await graphQL.Content.ReadAsStringAsync()));
        Assert.Equal((500, ServerError), ((int)rest.StatusCode, await rest.Content.ReadAsStringAsync()));
        Assert.Empty(graphQLEmulator.GetAccount().Ledger);
        Assert.Empty(restEmulator.GetAccount().Ledger);
    }

    [Fact]
    public async Task An_accident_in_a_nullable_field_leaves_the_other_fields()
    {
        await using var emulator = await FluxUltraEmulator.StartAsync(timeProvider: new BrokenClock(readings: 4));
        using var httpClient = new HttpClient();
        httpClient.DefaultRequestHeaders.Add("X-API-Key", emulator.ApiKey);
        httpClient.DefaultRequestHeaders.Authorization = new("Bearer", emulator.ApiKey);
        using var accepted = await httpClient.PostAsJsonAsync(emulator.RestEndpoint, new { service = "flux-ultra", prompt = "a" });
        var id = Assert.Single(emulator.GetAccount().Ledger).GenerationId;

        using var response = await httpClient.PostAsJsonAsync(
            emulator.GraphQLEndpoint, new { query = $"{{ balance: creditBalance {{ spent }} job: generation(id: \"{id}\") {{ id }} }}" });

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(
            """{"data":{"balance":{"spent":15},"job":null},"errors":[{"message":"Server error, please retry","locations":[{"line":1,"column":36}],"path":["job"],"extensions":{"code":"INTERNAL_ERROR"}}]}""",
            await response.Content.ReadAsStringAsync());
    }
}
