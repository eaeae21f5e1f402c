namespace FluxGraph.Emulator.Tests;

public sealed class MediaTypeTests : IAsyncLifetime
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    private EmulatorSession _session = null!;

    public async Task InitializeAsync() => _session = await EmulatorSession.StartAsync();

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("text/html", Json)]
    [InlineData("not a media type", Json)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("Application/GraphQL-Response+JSON", GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json;q=0.5", Json)]
    [InlineData("application/graphql-response+json;q=0", Json)]
    public async Task The_answer_has_the_type_that_the_caller_prefers(string? accept, string expected)
    {
        var success = await _session.PostGraphQLAsync("{ creditBalance { available } }", accept: accept);
        var invalid = await _session.PostGraphQLAsync("{ nonsense }", accept: accept);
        var unauthorized = await _session.PostGraphQLAsync("{ nonsense }", apiKey: EmulatorSession.NewApiKey(), accept: accept);

        Assert.Equal((200, expected), (success.StatusCode, success.ContentType));
        Assert.Equal((400, expected), (invalid.StatusCode, invalid.ContentType));
        Assert.Equal((401, expected), (unauthorized.StatusCode, unauthorized.ContentType));
    }
}
