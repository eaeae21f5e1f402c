using System.Text.Json;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using FluxGraph.Transport.Http;

namespace FluxGraph.Tests.Requests;

/// <summary>Operations that are configured for a call.</summary>
public class GraphQLOperationTests
{
    private const string Answer = """{"data":{"hero":null}}""";

    private readonly List<string> _sent = [];

    [Fact]
    public async Task An_operation_goes_to_another_address_and_the_first_one_stays_as_it_was()
    {
        using var client = CreateClient("own");
        var operation = new HeroOperation(new HttpOperationExecutor(() => client));
        var elsewhere = operation.WithRequestUri(new Uri("https://elsewhere.example/api"));

        await elsewhere.ExecuteAsync();
        await elsewhere.WithRequestUri(new Uri("v2?a=b", UriKind.Relative)).ExecuteAsync();
        await elsewhere.ExecuteAsync();
        await operation.ExecuteAsync();

        Assert.Equal(
            ["own https://elsewhere.example/api", "own http://own.example/v2?a=b", "own https://elsewhere.example/api", "own http://own.example/graphql"],
            _sent);
    }

    [Fact]
    public async Task A_call_has_headers_of_its_own_in_place_of_those_of_the_client()
    {
        string? headers = null;
        using var client = new HttpClient(new StubHandler(request =>
        {
            headers = string.Join(", ", request.Headers.Where(header => header.Key != "Accept").Select(header => $"{header.Key}={string.Join('|', header.Value)}").Order());
            return new HttpResponseMessage { Content = new StringContent(Answer) };
        })) { BaseAddress = new Uri("http://own.example/graphql") };
        client.DefaultRequestHeaders.Add("X-Tenant", "client");
        var operation = new HeroOperation(new HttpOperationExecutor(() => client));

        await operation.WithHeader("x-tenant", "call").WithHeader("Priority", "u=1").WithHeader("PRIORITY", "u=6").ExecuteAsync();
        Assert.Equal("Priority=u=6, x-tenant=call", headers);
        await operation.ExecuteAsync();
        Assert.Equal("X-Tenant=client", headers);
    }

    [Fact]
    public async Task A_header_may_replace_the_accepted_media_types()
    {
        string? accepted = null;
        using var client = new HttpClient(new StubHandler(request =>
        {
            accepted = request.Headers.Accept.ToString();
            return new HttpResponseMessage { Content = new StringContent(Answer) };
        })) { BaseAddress = new Uri("http://own.example/graphql") };
        await new HeroOperation(new HttpOperationExecutor(() => client)).WithHeader("Accept", "application/json").ExecuteAsync();
        Assert.Equal("application/json", accepted);
    }

    [Theory]
    [InlineData("X-Token", "a secret\r\nX-Other: 1")]
    [InlineData("X-Token", "a secret\n")]
    [InlineData("X Token", "a secret")]
    [InlineData("Content-Type", "a secret")]
    public async Task A_header_that_cannot_be_sent_is_an_error_that_names_it(string name, string value)
    {
        using var exchange = new Exchange(new Uri("http://own.example/graphql"), new StubHandler(_ => throw new InvalidOperationException("Nothing may be sent.")));
        var operation = new HeroOperation(exchange.Executor).WithHeader(name, value);
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => operation.ExecuteAsync());
        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        await exchange.Pool.AssertAllReturnedAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue + 1L)]
    public void A_time_limit_is_positive_and_of_a_length_that_timers_have(long milliseconds)
    {
        using var client = CreateClient("own");
        var operation = new HeroOperation(new HttpOperationExecutor(() => client));
        Assert.Throws<ArgumentOutOfRangeException>(() => operation.WithTimeout(TimeSpan.FromMilliseconds(milliseconds)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HeroRequest().Timeout = TimeSpan.FromMilliseconds(milliseconds));
    }

    [Fact]
    public async Task A_time_limit_is_for_the_calls_of_its_operation()
    {
        TimeSpan? limit = null;
        using var client = CreateClient("own");
        var operation = new HeroOperation(new HttpOperationExecutor(() => client));
        await operation.WithTimeout(TimeSpan.FromSeconds(3)).With(request => limit = request.Timeout).ExecuteAsync();
        Assert.Equal(TimeSpan.FromSeconds(3), limit);
        await operation.With(request => limit = request.Timeout).ExecuteAsync();
        Assert.Null(limit);
    }

    [Fact]
    public async Task An_operation_goes_through_another_client_and_to_its_address_if_it_has_one()
    {
        using var client = CreateClient("own");
        using var other = CreateClient("other");
        using var bare = new HttpClient(Handler("bare"));
        var operation = new HeroOperation(new HttpOperationExecutor(() => client));

        await operation.WithHttpClient(other).ExecuteAsync();
        await operation.WithHttpClient(other).WithHttpClient(bare).ExecuteAsync();
        await operation.WithHttpClient(bare).WithRequestUri(new Uri("https://elsewhere.example/")).ExecuteAsync();
        await operation.ExecuteAsync();

        Assert.Equal(
            ["other http://other.example/graphql", "bare http://own.example/graphql", "bare https://elsewhere.example/", "own http://own.example/graphql"],
            _sent);
    }

    [Fact]
    public async Task Configurations_are_called_for_each_call_in_order()
    {
        using var client = CreateClient("own");
        var calls = new List<string>();
        var operation = new HeroOperation(new HttpOperationExecutor(() => client))
            .With(request => calls.Add("1" + request.OperationName))
            .With(request => calls.Add("2" + request.Kind));
        Assert.Empty(calls);

        await operation.ExecuteAsync();
        await operation.ExecuteAsync();

        Assert.Equal(["1Hero", "2Query", "1Hero", "2Query"], calls);
    }

    [Fact]
    public async Task Extensions_are_sent_and_context_data_reaches_the_handlers()
    {
        string? body = null;
        object? tenant = null;
        using var client = new HttpClient(new StubHandler(async (request, cancellationToken) =>
        {
            body = await request.Content!.ReadAsStringAsync(cancellationToken);
            request.Options.TryGetValue(new HttpRequestOptionsKey<object?>("tenant"), out tenant);
            return new HttpResponseMessage { Content = new StringContent(Answer) };
        }))
        { BaseAddress = new Uri("http://own.example/graphql") };
        var operation = new HeroOperation(new HttpOperationExecutor(() => client)).With(request =>
        {
            request.ContextData["tenant"] = 7;
            request.Extensions["id"] = Guid.Empty;
            request.Extensions["at"] = DateTimeOffset.UnixEpoch;
            request.Extensions["values"] = new object?[] { null, true, (byte)1, 2L, 3UL, 4.5, 5.5f, 6.5m, JsonElement.Parse("[7]") };
            request.Extensions["nested"] = new Dictionary<string, object?> { ["a"] = "\"<é>" };
        });

        await operation.ExecuteAsync("1");

        Assert.Equal(7, tenant);
        Assert.EndsWith(
            ""","variables":{"id":"1"},"extensions":{"id":"00000000-0000-0000-0000-000000000000","at":"1970-01-01T00:00:00+00:00","values":[null,true,1,2,3,4.5,5.5,6.5,[7]],"nested":{"a":"\"<é>"}}}""",
            body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_cannot_be_sent_is_the_callers_exception()
    {
        using var client = CreateClient("own");
        var operation = new HeroOperation(new HttpOperationExecutor(() => client)).With(request => request.Extensions["x"] = new Uri("http://x.example"));

        await Assert.ThrowsAsync<ArgumentException>(() => operation.ExecuteAsync());
        Assert.Empty(_sent);
    }

    [Fact]
    public void Nothing_is_no_configuration()
    {
        using var client = CreateClient("own");
        var operation = new HeroOperation(new HttpOperationExecutor(() => client));

        Assert.Throws<ArgumentNullException>(() => operation.With(null!));
        Assert.Throws<ArgumentNullException>(() => operation.WithRequestUri(null!));
        Assert.Throws<ArgumentNullException>(() => operation.WithHttpClient(null!));
    }

    private HttpClient CreateClient(string name) => new(Handler(name)) { BaseAddress = new Uri($"http://{name}.example/graphql") };

    private StubHandler Handler(string name) => new(request =>
    {
        _sent.Add($"{name} {request.RequestUri}");
        return new HttpResponseMessage { Content = new StringContent(Answer) };
    });
}
