using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Transport.Http;
using Microsoft.Extensions.Time.Testing;

namespace FluxGraph.Tests.Http;

/// <summary>What becomes of a query that is sent by its hash. Real servers are asked by the end-to-end tests.</summary>
public sealed class PersistedQueryTests
{
    private const string Found = """{"data":{"hero":null}}""";
    private const string NoText = """{"errors":[{"message":"Must provide query string."}]}""";
    private const string Unknown = """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""";
    private const string NotSupported = """{"errors":[{"message":"PersistedQueryNotSupported"}]}""";

    private readonly List<string> _bodies = [];

    [Fact]
    public async Task The_hash_is_that_of_the_text_that_would_be_sent()
    {
        var executor = Answering((200, Unknown), (200, Found));
        (await executor.ExecuteAsync(new HeroRequest { Id = "1" })).EnsureNoErrors();
        using var first = JsonDocument.Parse(_bodies[0]);
        using var second = JsonDocument.Parse(_bodies[1]);
        var query = second.RootElement.GetProperty("query").GetString()!;
        var extension = first.RootElement.GetProperty("extensions").GetProperty("persistedQuery");
        Assert.Equal(1, extension.GetProperty("version").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query))), extension.GetProperty("sha256Hash").GetString());
        Assert.False(first.RootElement.TryGetProperty("query", out _));
        Assert.Equal(second.RootElement.GetProperty("operationName").GetString(), first.RootElement.GetProperty("operationName").GetString());
        Assert.Equal(second.RootElement.GetProperty("variables").GetRawText(), first.RootElement.GetProperty("variables").GetRawText());
        Assert.Equal(second.RootElement.GetProperty("extensions").GetRawText(), first.RootElement.GetProperty("extensions").GetRawText());
    }

    [Theory]
    [InlineData(200, NotSupported)]
    [InlineData(400, NotSupported)]
    [InlineData(400, NoText)]
    [InlineData(200, NoText)]
    [InlineData(400, "<html>")]
    public async Task A_server_that_keeps_no_texts_gets_them_from_then_on(int status, string refusal)
    {
        var executor = Answering((status, refusal), (200, Found), (200, Found));
        (await executor.ExecuteAsync(new HeroRequest { Id = "1" })).EnsureNoErrors();
        (await executor.ExecuteAsync(new HeroRequest { Id = "1" })).EnsureNoErrors();
        Assert.Equal(3, _bodies.Count);
        Assert.All(_bodies[1..], body => Assert.DoesNotContain("persistedQuery", body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task What_the_server_says_of_a_query_that_is_wrong_anyway_is_its_result_and_no_refusal(int status)
    {
        const string Wrong = """{"errors":[{"message":"Variable \"$id\" is wrong."}]}""";
        var executor = Answering((status, Wrong), (status, Wrong), (200, Found));
        Assert.Equal("Variable \"$id\" is wrong.", Assert.Single((await executor.ExecuteAsync(new HeroRequest { Id = "1" })).Errors).Message);
        (await executor.ExecuteAsync(new HeroRequest { Id = "1" })).EnsureNoErrors();
        Assert.DoesNotContain("\"query\"", _bodies[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, """{"errors":[{"message":"m"}]}""")]
    [InlineData(429, "")]
    [InlineData(200, """{"data":null,"errors":[{"message":"m","path":["hero"]}]}""")]
    public async Task Any_other_answer_is_the_result(int status, string answer)
    {
        var executor = Answering((status, answer));
        Assert.NotEmpty((await executor.ExecuteAsync(new HeroRequest { Id = "1" })).Errors);
        Assert.Single(_bodies);
    }

    [Fact]
    public async Task A_hash_of_the_callers_own_is_left_as_it_is()
    {
        var executor = Answering((200, Unknown));
        var request = new HeroRequest { Id = "1" };
        request.Extensions["persistedQuery"] = "mine";
        Assert.NotEmpty((await executor.ExecuteAsync(request)).Errors);
        Assert.Contains("\"persistedQuery\":\"mine\"", Assert.Single(_bodies), StringComparison.Ordinal);
        Assert.Contains("\"query\"", _bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_extensions_are_sent_too_and_stay_as_they_are()
    {
        var request = new HeroRequest { Id = "1" };
        request.Extensions["trace"] = "t";
        await Answering((200, Unknown), (200, Found)).ExecuteAsync(request);
        Assert.Equal(2, _bodies.Count);
        Assert.All(_bodies, body => Assert.Contains("\"extensions\":{\"trace\":\"t\",\"persistedQuery\":{", body, StringComparison.Ordinal));
        Assert.Equal(["trace"], request.Extensions.Keys);
    }

    [Fact]
    public async Task Both_requests_have_one_time_limit()
    {
        var time = new FakeTimeProvider();
        using var client = new HttpClient(new StubHandler(async (request, cancellationToken) =>
        {
            if (_bodies.Count == 0)
            {
                _bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
                time.Advance(TimeSpan.FromSeconds(60));
                return new HttpResponseMessage { Content = new StringContent(Unknown) };
            }

            var cancelled = new TaskCompletionSource<HttpResponseMessage>();
            await using var registration = cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken));
            time.Advance(TimeSpan.FromSeconds(39));
            Assert.False(cancelled.Task.IsCompleted);
            time.Advance(TimeSpan.FromSeconds(1));
            return await cancelled.Task;
        })) { BaseAddress = new Uri("http://127.0.0.1/graphql") };
        var executor = new HttpOperationExecutor(() => client, time) { PersistedQueries = new PersistedQueryNegotiation() };
        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(
            () => executor.ExecuteAsync(new HeroRequest { Id = "1" }).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(TransportFailureKind.TimedOut, exception.Kind);
    }

    private HttpOperationExecutor Answering(params (int Status, string Body)[] answers)
    {
        var client = new HttpClient(new StubHandler(async (request, cancellationToken) =>
        {
            _bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            var (status, body) = answers[_bodies.Count - 1];
            return new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StringContent(body) };
        })) { BaseAddress = new Uri("http://127.0.0.1/graphql") };
        return new HttpOperationExecutor(() => client) { PersistedQueries = new PersistedQueryNegotiation() };
    }
}
