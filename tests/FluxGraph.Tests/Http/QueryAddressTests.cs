using System.Net;
using System.Text;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Transport.Http;

namespace FluxGraph.Tests.Http;

/// <summary>Queries by GET.</summary>
public class QueryAddressTests
{
    [Fact]
    public void Members_become_parameters_text_as_it_is_and_the_rest_as_JSON()
    {
        var address = QueryAddress.Of(
            new Uri("https://example.com/graphql"), """{"query":"query Hero{a\n\"é\"}","operationName":"Hero","variables":{"id":"a&b=c"},"extensions":{"x":[1]}}"""u8, 1000);

        Assert.Equal(
            "https://example.com/graphql?query=query%20Hero%7Ba%0A%22%C3%A9%22%7D&operationName=Hero&variables=%7B%22id%22%3A%22a%26b%3Dc%22%7D&extensions=%7B%22x%22%3A%5B1%5D%7D",
            address!.AbsoluteUri);
    }

    [Fact]
    public void Parameters_of_the_endpoint_stay() => Assert.Equal(
        "https://example.com/graphql?tenant=a%2Fb&query=q", QueryAddress.Of(new Uri("https://example.com/graphql?tenant=a%2Fb"), """{"query":"q"}"""u8, 1000)!.AbsoluteUri);

    [Fact]
    public void What_would_be_too_long_has_no_address()
    {
        var endpoint = new Uri("https://example.com/graphql");
        var exact = QueryAddress.Of(endpoint, """{"query":"{a}"}"""u8, 1000)!.AbsoluteUri.Length;

        Assert.NotNull(QueryAddress.Of(endpoint, """{"query":"{a}"}"""u8, exact));
        Assert.Null(QueryAddress.Of(endpoint, """{"query":"{a}"}"""u8, exact - 1));
        Assert.Null(QueryAddress.Of(endpoint, """{"query":"{a}"}"""u8, 0));
    }

    [Theory]
    [InlineData(OperationKind.Query, 2048, "GET")]
    [InlineData(OperationKind.Query, 256, "POST")]
    [InlineData(OperationKind.Query, 0, "POST")]
    [InlineData(OperationKind.Mutation, 2048, "POST")]
    public async Task Queries_that_fit_go_by_GET_and_nothing_else_does(OperationKind kind, int longest, string expected)
    {
        HttpRequestMessage? sent = null;
        var pool = new CountingPool();
        using var client = NewClient(request => sent = request);
        var executor = new HttpOperationExecutor(() => client, TimeProvider.System, pool) { LongestQueryAddress = longest };

        var result = await executor.ExecuteAsync(new HeroRequest(kind) { Id = new string('x', 200) });

        result.EnsureNoErrors();
        Assert.Equal(expected, sent!.Method.Method);
        Assert.Equal(expected == "GET", sent.Content is null);
        Assert.Equal(expected == "GET", sent.Headers.Contains("GraphQL-Preflight"));
        await pool.AssertAllReturnedAsync();
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    public async Task Only_without_a_connection_nothing_was_sent(HttpRequestError error, bool expected)
    {
        using var client = new HttpClient(new StubHandler(_ => throw new HttpRequestException(error))) { BaseAddress = new Uri("http://127.0.0.1/graphql") };
        var executor = new HttpOperationExecutor(() => client) { LongestQueryAddress = 2048 };

        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => executor.ExecuteAsync(new HeroRequest { Id = "a-secret-id" }));

        Assert.Equal(expected, failure.RequestMayHaveBeenReceived);
        Assert.DoesNotContain("a-secret-id", failure.Message, StringComparison.Ordinal);
    }

    private static HttpClient NewClient(Action<HttpRequestMessage> see) => new(new StubHandler(request =>
    {
        see(request);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"data":{"hero":null}}""", Encoding.UTF8, "application/json") };
    }))
    {
        BaseAddress = new Uri("http://127.0.0.1/graphql"),
    };
}
