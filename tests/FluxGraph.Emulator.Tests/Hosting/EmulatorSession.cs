using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace FluxGraph.Emulator.Tests;

/// <summary>An emulator on a real port whose clock the test holds, and a client to talk to it.</summary>
internal sealed class EmulatorSession : IAsyncDisposable
{
    public const string Prompt = "A futuristic city with flying cars and neon lights";

    public static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _httpClient = new();

    private EmulatorSession(FluxUltraEmulator emulator, FakeTimeProvider clock) => (Emulator, Clock) = (emulator, clock);

    public FluxUltraEmulator Emulator { get; }

    public FakeTimeProvider Clock { get; }

    public static async Task<EmulatorSession> StartAsync(EmulatorOptions? options = null)
    {
        var clock = new FakeTimeProvider(Start);
        return new EmulatorSession(await FluxUltraEmulator.StartAsync(options, clock), clock);
    }

    public static string NewApiKey() => $"test-key-{Guid.NewGuid():N}";

    public Task<Answer> PostGraphQLAsync(string query, object? variables = null, string? apiKey = null, string? accept = null)
        => SendGraphQLAsync(JsonContent.Create(new { query, variables }), $"Bearer {apiKey ?? Emulator.ApiKey}", accept);

    public async Task<Answer> SendGraphQLAsync(HttpContent content, string? authorization, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Emulator.GraphQLEndpoint) { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await SendAsync(request);
    }

    public Task<Answer> PostRestAsync(object body, string? apiKey = null)
        => SendRestAsync(JsonContent.Create(body), apiKey ?? Emulator.ApiKey);

    public async Task<Answer> SendRestAsync(HttpContent content, string? apiKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Emulator.RestEndpoint) { Content = content };
        if (apiKey is not null)
        {
            request.Headers.TryAddWithoutValidation("X-API-Key", apiKey);
        }

        return await SendAsync(request);
    }

    /// <summary>Starts a generation over GraphQL and returns its id.</summary>
    public async Task<string> GenerateAsync(string prompt = Prompt, int width = 1024, int height = 1024, string? webhookUrl = null)
    {
        var answer = await PostGraphQLAsync(
            "mutation($input: ImageGenerationInput!) { generateImage(input: $input) { id } }",
            new { input = new { service = "flux-ultra", prompt, width, height, webhookUrl } });
        return answer.Data.GetProperty("generateImage").GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> GetGenerationAsync(string id, string? apiKey = null)
    {
        var answer = await PostGraphQLAsync(
            "query($id: ID!) { generation(id: $id) { id status type provider url metadata creditCost createdAt } }", new { id }, apiKey);
        return answer.Data.GetProperty("generation");
    }

    public Task<HttpResponseMessage> GetOutputAsync(string id) => _httpClient.GetAsync(new Uri(Emulator.BaseAddress, $"outputs/{id}.jpg"));

    public static StringContent JsonText(string text) => new(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    public ValueTask DisposeAsync()
    {
        _httpClient.Dispose();
        return Emulator.DisposeAsync();
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _httpClient.SendAsync(request);
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), headers, await response.Content.ReadAsStringAsync());
    }
}
