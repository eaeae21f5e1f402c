using System.Net;
using System.Text.Json;
using FluxGraph.Testing.Tests.Heroes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FluxGraph.Testing.Tests;

public class GraphQLStubTests
{
    [Fact]
    public async Task Without_a_schema_the_answer_is_what_is_given()
    {
        using var stub = new GraphQLStub();
        stub.On("Rate").WithJson("""{"rate":{"id":"7","stars":3,"comment":null}}""");

        var result = await stub.CreateClient().Rate.ExecuteAsync(3);

        result.EnsureNoErrors();
        Assert.Equal(new Rate_Rate_Review("7", 3, new FieldResult<string?>((string?)null)), result.Data!.Rate);
    }

    [Fact]
    public async Task A_client_that_is_registered_is_served()
    {
        using var stub = HeroStub.Create();
        stub.On("Rate", new { rate = new { stars = 5 } });
        var services = new ServiceCollection();
        services.AddHeroClient().ConfigureHttpClient(
            http => http.BaseAddress = new Uri("https://heroes.example/graphql"),
            builder => builder.ConfigurePrimaryHttpMessageHandler(() => stub));
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IHeroClient>().Rate.ExecuteAsync(5);

        Assert.Equal(5, result.Data!.Rate.Stars);
    }

    [Fact]
    public async Task Answers_are_given_one_after_the_other_and_the_last_one_from_then_on()
    {
        using var stub = HeroStub.Create();
        stub.On("Rate", new { rate = new { stars = 1 } });
        stub.On("Rate", new { rate = new { stars = 2 } });
        var client = stub.CreateClient();

        var stars = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            stars.Add((await client.Rate.ExecuteAsync(5)).Data!.Rate.Stars);
        }

        Assert.Equal([1, 2, 2], stars);
        stub.Verify();
    }

    [Fact]
    public async Task An_operation_that_was_not_set_up_says_what_was()
    {
        using var stub = HeroStub.Create();
        stub.On("Search");
        stub.On("GetHero");

        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(() => stub.CreateClient().Rate.ExecuteAsync(1));

        Assert.Equal("The operation \"Rate\" came, which was not set up. These operations were: GetHero, Search.", exception.Message);
        Assert.Equal(exception.Message, Assert.Throws<InvalidOperationException>(stub.Verify).Message);
        Assert.Equal("Rate", Assert.Single(stub.Requests).OperationName);
    }

    [Fact]
    public async Task Requests_are_kept_without_secrets()
    {
        using var stub = HeroStub.Create();
        stub.On("Rate");
        var key = Guid.NewGuid().ToString();
        using var http = new HttpClient(stub) { BaseAddress = new Uri("https://heroes.example/graphql") };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
        http.DefaultRequestHeaders.Add("X-Trace", "abc");

        await new HeroClient(new Transport.Http.HttpOperationExecutor(() => http)).Rate.ExecuteAsync(4);

        var request = Assert.Single(stub.Requests);
        Assert.Equal("Rate", request.OperationName);
        Assert.Equal("mutation Rate($stars:Int!){rate(stars:$stars){id stars comment}}", request.Query);
        Assert.Equal(4, request.Variables.GetProperty("stars").GetInt32());
        Assert.Equal("abc", request.Headers["x-trace"]);
        Assert.Equal("application/json", request.Headers["Content-Type"].Split(';')[0]);
        Assert.Equal("***", request.Headers["Authorization"]);
        Assert.DoesNotContain(key, request.ToString() + JsonSerializer.Serialize(request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_status_and_headers_are_as_set_up()
    {
        using var stub = HeroStub.Create();
        stub.On("Rate").WithoutData().WithError("slow down", "RATE_LIMITED").WithStatus(HttpStatusCode.TooManyRequests).WithHeader("Retry-After", "7");

        var result = await stub.CreateClient().Rate.ExecuteAsync(1);

        Assert.Null(result.Data);
        Assert.Equal("RATE_LIMITED: slow down", Assert.Single(result.Errors).ToString());
        Assert.Equal(HttpStatusCode.TooManyRequests, result.StatusCode);
        Assert.Equal(["7"], result.Headers.GetValues("Retry-After"));
    }

    [Fact]
    public async Task A_body_is_sent_as_it_is()
    {
        using var stub = HeroStub.Create();
        stub.On("Rate").WithBody("<html>", "text/html");

        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(() => stub.CreateClient().Rate.ExecuteAsync(1));

        Assert.Equal(TransportFailureKind.InvalidResponse, exception.Kind);
    }

    [Theory]
    [InlineData(TransportFailureKind.ConnectionFailed, false)]
    [InlineData(TransportFailureKind.ConnectionLost, true)]
    [InlineData(TransportFailureKind.TimedOut, true)]
    public async Task A_failure_is_the_one_that_was_asked_for(TransportFailureKind kind, bool mayHaveBeenReceived)
    {
        using var stub = HeroStub.Create();
        stub.On("Rate").Fails(kind);

        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(() => stub.CreateClient().Rate.ExecuteAsync(1));

        Assert.Equal((kind, mayHaveBeenReceived), (exception.Kind, exception.RequestMayHaveBeenReceived));
        stub.Verify();
    }

    [Fact]
    public async Task What_a_handler_throws_goes_the_way_of_all_handlers()
    {
        using var stub = HeroStub.Create();
        var cause = new HttpRequestException(HttpRequestError.NameResolutionError, "no such host");
        stub.On("Rate").Throws(cause);

        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(() => stub.CreateClient().Rate.ExecuteAsync(1));

        Assert.Same(cause, exception.InnerException);
    }

    [Fact]
    public async Task An_answer_takes_its_time()
    {
        var time = new FakeTimeProvider();
        using var stub = new GraphQLStub(HeroStub.Schema) { TimeProvider = time };
        stub.On("Rate").After(TimeSpan.FromSeconds(5));

        var answer = stub.CreateClient().Rate.ExecuteAsync(1);
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(answer.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        (await answer).EnsureNoErrors();
    }

    [Fact]
    public async Task A_delay_can_be_cancelled()
    {
        using var stub = new GraphQLStub(HeroStub.Schema) { TimeProvider = new FakeTimeProvider() };
        stub.On("Rate").After(TimeSpan.FromDays(1));
        using var cancellation = new CancellationTokenSource();

        var answer = stub.CreateClient().Rate.ExecuteAsync(1, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task Schema_files_are_read()
    {
        var folder = Directory.CreateTempSubdirectory("fluxgraph-stub-");
        try
        {
            var path = Path.Combine(folder.FullName, "schema.graphql");
            await File.WriteAllTextAsync(path, HeroStub.Schema);
            using var stub = GraphQLStub.FromSchemaFiles(path);
            stub.On("Rate");

            (await stub.CreateClient().Rate.ExecuteAsync(1)).EnsureNoErrors();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
