namespace FluxGraph.Emulator.Tests;

public sealed class AuthenticationTests : IAsyncLifetime
{
    private const string Unauthorized = """{"errors":[{"message":"Missing or invalid API key","extensions":{"code":"UNAUTHORIZED"}}]}""";

    private EmulatorSession _session = null!;

    public async Task InitializeAsync() => _session = await EmulatorSession.StartAsync();

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer unknown")]
    [InlineData("Basic {key}")]
    [InlineData("{key}")]
    [InlineData("Bearer {key}x")]
    public async Task GraphQL_wants_a_known_bearer_key(string? authorization)
    {
        var answer = await _session.SendGraphQLAsync(
            EmulatorSession.JsonText("""{"query":"{ creditBalance { available } }"}"""), WithKey(authorization));

        Assert.Equal((401, Unauthorized), (answer.StatusCode, answer.Body));
        Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
    }

    [Theory]
    [InlineData("Bearer {key}")]
    [InlineData("bearer {key}")]
    public async Task The_scheme_is_matched_in_any_case(string authorization)
    {
        var answer = await _session.SendGraphQLAsync(
            EmulatorSession.JsonText("""{"query":"{ creditBalance { available } }"}"""), WithKey(authorization));

        Assert.Equal(200, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("Bearer {key}")]
    public async Task Rest_wants_a_known_key(string? apiKey)
    {
        var answer = await _session.SendRestAsync(
            EmulatorSession.JsonText("""{"service":"flux-ultra","prompt":"a"}"""), WithKey(apiKey));

        Assert.Equal((401, Unauthorized), (answer.StatusCode, answer.Body));
        Assert.DoesNotContain("X-RateLimit-Limit", answer.Headers);
    }

    [Fact]
    public async Task An_answer_never_repeats_the_key()
    {
        var apiKey = EmulatorSession.NewApiKey();

        var answer = await _session.PostGraphQLAsync("{ creditBalance { available } }", apiKey: apiKey);

        Assert.DoesNotContain(apiKey, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Headers.Values, value => value.Contains(apiKey, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_key_opens_no_account_and_is_not_quoted()
    {
        var apiKey = EmulatorSession.NewApiKey();

        var exception = Assert.Throws<KeyNotFoundException>(() => _session.Emulator.GetAccount(apiKey));

        Assert.DoesNotContain(apiKey, exception.ToString(), StringComparison.Ordinal);
    }

    private string? WithKey(string? header) => header?.Replace("{key}", _session.Emulator.ApiKey, StringComparison.Ordinal);
}
