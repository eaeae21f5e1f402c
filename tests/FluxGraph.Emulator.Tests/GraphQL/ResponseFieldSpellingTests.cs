namespace FluxGraph.Emulator.Tests;

public sealed class ResponseFieldSpellingTests
{
    private const string Query = """
        mutation {
          generateImage(input: { service: "flux-ultra", prompt: "a" }) { webhookUrl createdAt }
        }
        """;

    [Theory]
    [InlineData(ResponseFieldSpelling.AsRequested, "generateImage")]
    [InlineData(ResponseFieldSpelling.LowerCase, "generateimage")]
    public async Task Names_at_the_top_are_spelled_as_the_option_says_and_those_below_as_requested(ResponseFieldSpelling spelling, string name)
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { ResponseFieldSpelling = spelling });

        var answer = await session.PostGraphQLAsync(Query);

        Assert.Equal("""{"data":{"NAME":{"webhookUrl":null,"createdAt":"2024-01-01T00:00:00Z"}}}""".Replace("NAME", name, StringComparison.Ordinal), answer.Body);
    }

    [Fact]
    public async Task Names_that_differ_in_case_alone_keep_their_spelling()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { ResponseFieldSpelling = ResponseFieldSpelling.LowerCase });

        var answer = await session.PostGraphQLAsync("{ A: creditBalance { spent } a: creditBalance { spent } }");

        Assert.Equal("""{"data":{"A":{"spent":0},"a":{"spent":0}}}""", answer.Body);
    }
}
