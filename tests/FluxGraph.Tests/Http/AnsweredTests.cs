using System.Net;
using FluxGraph.Tests.Heroes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FluxGraph.Tests.Http;

/// <summary>The rows of the outcome table in which the server was heard.</summary>
public class AnsweredTests
{
    private const string Luke = """{"data":{"hero":{"name":"Luke","age":23,"friends":[{"name":"Han","age":null},null]}}}""";
    private const string NoCredits =
        """{"errors":[{"message":"Insufficient credits for this operation","extensions":{"code":"INSUFFICIENT_CREDITS","creditsRequired":100,"creditsAvailable":50}}]}""";

    public static TheoryData<int> Statuses => [400, 401, 402, 403, 404, 429, 500, 502, 503];

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/graphql-response+json; charset=utf-8")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_GraphQL_response_is_a_result_whatever_its_media_type(string? contentType)
    {
        await using var server = await TestServer.StartAsync(200, contentType, Luke);
        var result = await Exchange.RunAsync(server.Endpoint);
        Assert.True(result.IsSuccessResult());
        Assert.Equal(HttpStatusCode.OK, result.StatusCode);
        Assert.Equal(typeof(HeroData), result.DataType);
        Assert.Equal("Luke", result.Data!.Hero!.Name);
        Assert.Equal([new Friend("Han", null), null], result.Data.Hero.Friends!);
        Assert.Same(result.Data, ((IOperationResult)result).Data);
        result.EnsureNoErrors();
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task The_servers_errors_come_with_any_status(int status)
    {
        foreach (var contentType in new[] { "application/json", "application/graphql-response+json" })
        {
            await using var server = await TestServer.StartAsync(status, contentType, NoCredits);
            var result = await Exchange.RunAsync(server.Endpoint);
            var error = Assert.Single(result.Errors);
            Assert.Equal("INSUFFICIENT_CREDITS", error.Code);
            Assert.Equal(100L, error.Extensions!["creditsRequired"]);
            Assert.Equal(status, (int)result.StatusCode!);
            Assert.Null(result.Data);
            Assert.True(result.IsErrorResult());
            var exception = Assert.Throws<GraphQLClientException>(result.EnsureNoErrors);
            Assert.Equal(result.Errors, exception.Errors);
            Assert.Equal("Insufficient credits for this operation (INSUFFICIENT_CREDITS)", exception.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_without_a_GraphQL_body_is_an_error_that_says_so(int status)
    {
        foreach (var (contentType, body, what) in new[]
        {
            ("text/html", "<html>a secret</html>", "text/html, no valid JSON (line 1, byte 1 of it)"),
            ("text/plain", "", "text/plain, nothing"),
            (null, "", "no content type, nothing"),
            ("application/json", """{"message":"a secret"}""", "application/json, a JSON object without 'data' and without a list of 'errors'"),
            ("application/json", """{"data":{"hero":{"name":"a secret""", "application/json, JSON that breaks off after 33 bytes"),
        })
        {
            await using var server = await TestServer.StartAsync(status, contentType, body);
            var result = await Exchange.RunAsync(server.Endpoint);
            var error = Assert.Single(result.Errors);
            Assert.Equal($"HTTP_{status}", error.Code);
            Assert.Equal($"The server answered {status} ({(HttpStatusCode)status}) without a GraphQL response: {what}.", error.Message);
            Assert.Equal(status, (int)result.StatusCode!);
            Assert.Null(result.Data);
        }
    }

    [Fact]
    public async Task A_status_that_has_no_name_is_its_number()
    {
        await using var server = await TestServer.StartAsync(499, null, "");
        var error = Assert.Single((await Exchange.RunAsync(server.Endpoint)).Errors);
        Assert.Equal("HTTP_499", error.Code);
        Assert.StartsWith("The server answered 499 without", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_of_failure_with_data_and_no_errors_is_no_success()
    {
        await using var server = await TestServer.StartAsync(503, "application/json", Luke);
        var result = await Exchange.RunAsync(server.Endpoint);
        Assert.NotNull(result.Data);
        Assert.Equal("HTTP_503", Assert.Single(result.Errors).Code);
    }

    [Theory]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":null,"errors":[]}""")]
    [InlineData("""{"errors":[]}""")]
    public async Task No_data_without_a_reason_is_no_success(string body)
    {
        await using var server = await TestServer.StartAsync(200, "application/json", body);
        var result = await Exchange.RunAsync(server.Endpoint);
        Assert.Null(result.Data);
        Assert.Equal(ClientErrorCodes.UnexpectedValue, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task Spoiled_values_are_reported_after_the_servers_errors_and_all_else_is_kept()
    {
        await using var server = await TestServer.StartAsync(
            200,
            "application/json",
            """{"data":{"hero":{"name":"Luke","age":"old","friends":[{"name":"Han"},5]}},"errors":[{"message":"m"}]}""");
        var result = await Exchange.RunAsync(server.Endpoint);
        Assert.Equal(new Hero("Luke", null, null), result.Data!.Hero! with { Friends = null });
        Assert.Equal([new Friend("Han", null), null], result.Data.Hero!.Friends!);
        Assert.Equal("m", result.Errors[0].Message);
        Assert.Equal(
            ["hero.age", "hero.friends[0].age", "hero.friends[1]"], result.Errors.Skip(1).Select(Reading.Data.Path));
    }

    [Fact]
    public async Task Headers_and_extensions_are_on_the_result()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            context.Response.Headers["X-RateLimit-Remaining"] = "9";
            context.Response.Headers.Append("X-Twice", "a");
            context.Response.Headers.Append("X-Twice", "b");
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"data":{"hero":null},"extensions":{"cost":{"credits":7}}}""");
        });
        var result = await Exchange.RunAsync(server.Endpoint);
        Assert.True(result.Headers.TryGetValue("x-ratelimit-remaining", out var remaining));
        Assert.Equal("9", remaining);
        Assert.True(result.Headers.TryGetValue("Content-Type", out var contentType));
        Assert.Equal("application/json", contentType);
        Assert.Equal(["a", "b"], result.Headers.GetValues("X-Twice"));
        Assert.False(result.Headers.TryGetValue("X-None", out _));
        var cost = Assert.IsType<IReadOnlyDictionary<string, object?>>(result.Extensions["cost"], exactMatch: false);
        Assert.Equal(7L, cost["credits"]);
        Assert.Empty(result.ContextData);
    }

    [Fact]
    public async Task A_response_may_be_larger_than_any_first_guess_and_come_in_pieces()
    {
        const int Count = 60_000;
        await using var server = await TestServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("""{"data":{"hero":{"name":"Luke","age":1,"friends":[""");
            for (var i = 0; i < Count; i++)
            {
                await context.Response.WriteAsync($$"""{{(i == 0 ? "" : ",")}}{"name":"Friend {{i}}","age":{{i}}}""");
            }

            await context.Response.WriteAsync("]}}}");
        });
        var result = await Exchange.RunAsync(server.Endpoint);
        result.EnsureNoErrors();
        Assert.Equal(Enumerable.Range(0, Count).Select(i => new Friend($"Friend {i}", i)), result.Data!.Hero!.Friends!);
    }

    [Fact]
    public async Task HTTP_2_works_even_when_the_answer_comes_before_the_request_was_read()
    {
        await using var server = await TestServer.StartAsync(context => context.Response.WriteAsync(Luke), HttpProtocols.Http2);
        using var exchange = new Exchange(server.Endpoint);
        exchange.Client.DefaultRequestVersion = HttpVersion.Version20;
        exchange.Client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        var result = await exchange.RunAsync(new HeroRequest { Id = new string('x', 300_000) });
        Assert.Equal("Luke", result.Data!.Hero!.Name);
    }

    [Fact]
    public async Task Many_operations_at_once_do_not_mix()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            using var request = await System.Text.Json.JsonDocument.ParseAsync(context.Request.Body);
            var id = request.RootElement.GetProperty("variables").GetProperty("id").GetString();
            await context.Response.WriteAsync("{\"data\":{\"hero\":{\"name\":\"" + id + "\",\"age\":1,\"friends\":null}}}");
        });
        using var exchange = new Exchange(server.Endpoint);
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
            (await exchange.Executor.ExecuteAsync(new HeroRequest { Id = $"id {i}" })).Data!.Hero!.Name));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"id {i}"), results);
        await exchange.Pool.AssertAllReturnedAsync();
    }
}
