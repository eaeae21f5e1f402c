using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FluxGraph.Emulator.Tests;

/// <summary>The page to watch the emulator with, and what it asks for.</summary>
public sealed class AdministrationTests : IAsyncLifetime
{
    private EmulatorSession _session = null!;

    public async Task InitializeAsync() => _session = await EmulatorSession.StartAsync();

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [Fact]
    public async Task The_page_loads_from_nowhere_else()
    {
        using var client = NewClient();
        using var answer = await client.GetAsync("/");

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1>Flux Ultra emulator</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_and_credits_are_shown_and_the_key_is_not()
    {
        using var client = NewClient();
        var id = await _session.GenerateAsync("A cat");
        _session.Clock.Advance(TimeSpan.FromSeconds(3));

        var text = await client.GetStringAsync("/admin/state");

        var state = JsonDocument.Parse(text).RootElement;
        var generation = Assert.Single(state.GetProperty("generations").EnumerateArray());
        Assert.Equal(id, generation.GetProperty("id").GetString());
        Assert.Equal("A cat", generation.GetProperty("prompt").GetString());
        Assert.Equal("completed", generation.GetProperty("status").GetString());
        Assert.Equal($"/outputs/{id}.jpg", generation.GetProperty("image").GetString());
        var account = Assert.Single(state.GetProperty("accounts").EnumerateArray());
        Assert.Equal(_session.Emulator.GetAccount().CreditsAvailable, account.GetProperty("creditsAvailable").GetInt32());
        Assert.DoesNotContain(_session.Emulator.ApiKey, text, StringComparison.Ordinal);
        Assert.DoesNotContain(_session.Emulator.WebhookSecret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_scripted()
    {
        using var client = NewClient();
        using var answer = await client.PostAsJsonAsync("/admin/faults", new { fault = "ServerError", count = 2 });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal([EmulatorFault.ServerError, EmulatorFault.ServerError], _session.Emulator.Faults.Scripted);
    }

    [Theory]
    [InlineData("""{ "fault": "Unheard", "count": 1 }""", "application/json", 400)]
    [InlineData("""{ "fault": "ServerError", "count": 0 }""", "application/json", 400)]
    [InlineData("""{ "fault": """, "application/json", 400)]
    [InlineData("""{ "fault": "ServerError" }""", "text/plain", 415)]
    public async Task What_no_page_sends_is_refused(string body, string mediaType, int expected)
    {
        using var client = NewClient();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, mediaType);

        using var answer = await client.PostAsync("/admin/faults", content);

        Assert.Equal(expected, (int)answer.StatusCode);
        Assert.Empty(_session.Emulator.Faults.Scripted);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/admin/state")]
    public async Task Another_sites_name_that_leads_here_shows_nothing(string path)
    {
        using var client = NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "attacker.example" } };

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private HttpClient NewClient() => new() { BaseAddress = _session.Emulator.BaseAddress };
}
