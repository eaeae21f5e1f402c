using System.Text;

namespace FluxGraph.Emulator.Tests;

public sealed class InvalidRequestTests : IAsyncLifetime
{
    private const string GenerateImage = "mutation($input: ImageGenerationInput!) { generateImage(input: $input) { id } }";

    private EmulatorSession _session = null!;

    public async Task InitializeAsync() => _session = await EmulatorSession.StartAsync();

    public async Task DisposeAsync() => await _session.DisposeAsync();

    public static TheoryData<string, string> InvalidParameters => new()
    {
        { """{"service":"other","prompt":"a"}""", "Invalid value for 'service': the only service is \\\"flux-ultra\\\"" },
        { """{"service":"flux-ultra","prompt":" "}""", "Invalid value for 'prompt': it must not be empty" },
        { """{"service":"flux-ultra","prompt":"a","width":0}""", "Invalid value for 'width': it must be between 16 and 4096 pixels" },
        { """{"service":"flux-ultra","prompt":"a","width":4097}""", "Invalid value for 'width': it must be between 16 and 4096 pixels" },
        { """{"service":"flux-ultra","prompt":"a","height":-1}""", "Invalid value for 'height': it must be between 16 and 4096 pixels" },
        { """{"service":"flux-ultra","prompt":"a","version":"2"}""", "Invalid value for 'version': the only version is \\\"flux-pro-1.1-ultra\\\"" },
        { """{"service":"flux-ultra","prompt":"a","webhookUrl":"/here"}""", "Invalid value for 'webhookUrl': it must be an absolute http or https URL" },
        { """{"service":"flux-ultra","prompt":"a","webhookUrl":"ftp://example.com/"}""", "Invalid value for 'webhookUrl': it must be an absolute http or https URL" },
    };

    [Theory]
    [MemberData(nameof(InvalidParameters))]
    public async Task Both_endpoints_reject_invalid_parameters_alike(string parameters, string message)
    {
        var expected = $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"INVALID_REQUEST"}}]}""";

        var rest = await _session.SendRestAsync(EmulatorSession.JsonText(parameters), _session.Emulator.ApiKey);
        var graphQL = await SendGraphQLTextAsync(
            """{"query":"QUERY","variables":{"input":INPUT}}"""
                .Replace("QUERY", GenerateImage, StringComparison.Ordinal)
                .Replace("INPUT", parameters, StringComparison.Ordinal));

        Assert.Equal((400, expected), (rest.StatusCode, rest.Body));
        Assert.Equal((400, expected), (graphQL.StatusCode, graphQL.Body));
        Assert.Empty(_session.Emulator.GetAccount().Ledger);
    }

    [Fact]
    public async Task Generate_names_its_own_parameters()
    {
        const string Query = "mutation($provider: String!, $text: String!) { generate(input: { type: IMAGE, provider: $provider, input: { text: $text } }) { id } }";

        var provider = await _session.PostGraphQLAsync(Query, new { provider = "other", text = "a" });
        var text = await _session.PostGraphQLAsync(Query, new { provider = "flux-ultra", text = "" });

        Assert.Contains("'provider'", provider.Body, StringComparison.Ordinal);
        Assert.Contains("'text'", text.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The request body is not valid JSON (line 1, byte 1)")]
    [InlineData("{\"query\":", "The request body is not valid JSON (line 1, byte 10)")]
    [InlineData("<html>", "The request body is not valid JSON (line 1, byte 1)")]
    [InlineData("[]", "The request body must be a JSON object")]
    [InlineData("null", "The request body must be a JSON object")]
    [InlineData("{}", "The request body lacks 'query'")]
    [InlineData("{\"query\":1}", "'query' must be a string")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":[]}", "'variables' must be an object")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":{}}", "'operationName' must be a string")]
    [InlineData("{\"query\":\"\\ud800\"}", "The request body has a value that cannot be read")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":\"\\udc00\"}}", "The request body has a value that cannot be read")]
    public async Task A_malformed_GraphQL_request_is_400(string body, string message)
    {
        var answer = await SendGraphQLTextAsync(body);

        Assert.Equal(
            (400, $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"INVALID_REQUEST"}}]}"""),
            (answer.StatusCode, answer.Body));
    }

    [Theory]
    [InlineData("query { creditBalance {", 1, 24)]
    [InlineData("{ creditBalance { nonsense } }", 1, 19)]
    [InlineData("{\n  nonsense\n}", 2, 3)]
    [InlineData("mutation { generateImage(input: { service: \"flux-ultra\" }) { id } }", 1, 26)]
    public async Task A_documents_mistake_is_400_at_its_place(string query, int line, int column)
    {
        var answer = await _session.PostGraphQLAsync(query);

        Assert.Equal((400, "INVALID_REQUEST"), (answer.StatusCode, answer.ErrorCode));
        Assert.Contains($$""" "locations":[{"line":{{line}},"column":{{column}}}] """.Trim(), answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"service\":\"flux-ultra\"")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"prompt\":\"a\"}")]
    [InlineData("{\"service\":\"flux-ultra\"}")]
    [InlineData("{\"service\":\"flux-ultra\",\"prompt\":null}")]
    [InlineData("{\"service\":\"flux-ultra\",\"prompt\":\"\\ud800\"}")]
    [InlineData("{\"service\":\"flux-ultra\",\"prompt\":\"a\",\"width\":\"wide\"}")]
    [InlineData("{\"service\":\"flux-ultra\",\"prompt\":\"a\",\"width\":1.5}")]
    [InlineData("{\"service\":\"flux-ultra\",\"prompt\":\"a\",\"height\":99999999999}")]
    public async Task A_malformed_Rest_request_is_400(string body)
    {
        var answer = await _session.SendRestAsync(EmulatorSession.JsonText(body), _session.Emulator.ApiKey);

        Assert.Equal((400, "INVALID_REQUEST"), (answer.StatusCode, answer.ErrorCode));
        Assert.Empty(_session.Emulator.GetAccount().Ledger);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_by_its_type_is_415()
    {
        var graphQL = await _session.SendGraphQLAsync(new StringContent("{ __typename }", Encoding.UTF8, "text/plain"), $"Bearer {_session.Emulator.ApiKey}");
        var rest = await _session.SendRestAsync(new StringContent("a", Encoding.UTF8, "text/plain"), _session.Emulator.ApiKey);

        Assert.Equal((415, "INVALID_REQUEST"), (graphQL.StatusCode, graphQL.ErrorCode));
        Assert.Equal((415, "INVALID_REQUEST"), (rest.StatusCode, rest.ErrorCode));
    }

    [Fact]
    public async Task A_body_beyond_a_megabyte_is_413()
    {
        var answer = await _session.PostRestAsync(new { service = "flux-ultra", prompt = new string('a', 1024 * 1024) });

        Assert.Equal((413, "INVALID_REQUEST"), (answer.StatusCode, answer.ErrorCode));
    }

    private Task<Answer> SendGraphQLTextAsync(string body)
        => _session.SendGraphQLAsync(EmulatorSession.JsonText(body), $"Bearer {_session.Emulator.ApiKey}");
}
