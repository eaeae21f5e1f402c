using System.Net;
using System.Text.Json;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.FluxUltra.Tests.Rest;

public sealed class RestTests
{
    private const string AcceptedBody = """{"data":{"generateimage":{"id":"job-1","status":"processing","url":null,"webhookUrl":null,"createdAt":"2024-01-01T00:00:00Z"}}}""";

    [Fact]
    public async Task A_request_by_REST_is_a_generation_like_any_other()
    {
        var store = new MemoryGenerationStore();
        await using var session = await FluxUltraSession.StartAsync(store: store, configure: options => options.Plan = FluxUltraPlan.Starter);

        var generation = await session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest });

        Assert.Equal(Assert.Single(session.Emulator.GetAccount().Ledger).GenerationId, generation.Id);
        Assert.Equal((GenerationStatus.Processing, session.Clock.Start), (generation.Status, generation.CreatedAt));
        Assert.Null(generation.CreditCost);
        var sent = Assert.Single(session.ApiRequests);
        Assert.Equal((session.Emulator.RestEndpoint, session.Emulator.ApiKey, null), (sent.Address, sent.XApiKey, sent.Authorization));
        Assert.Equal(SubmissionProtocol.Rest, Assert.Single(await store.ReadAsync(GenerationRecordState.Accepted, CancellationToken.None)).Request.Protocol);
        // The headers of the answer count as those of GraphQL's do: the emulator's account has another plan than the options say.
        Assert.Equal(59, session.Client.RequestLimiter!.GetStatistics()!.CurrentAvailablePermits);
        session.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await generation.RefreshAsync()).Status.IsCompleted);
        Assert.NotNull(generation.CreditCost);
        session.AssertNothingLeaked();
    }

    [Theory]
    [InlineData("plain", "/graphql")]
    [InlineData("rest by default", "/v1/text_to_image")]
    [InlineData("rest by default, but a quality", "/graphql")]
    [InlineData("rest by default, but graphql wanted", "/graphql")]
    [InlineData("options and webhook", "/v1/text_to_image")]
    public async Task What_can_carry_the_request_is_chosen(string what, string expected)
    {
        var path = "";
        await using var server = await TestServer.StartAsync(context =>
        {
            path = context.Request.Path;
            return new Answer(200, """{"data":{"generate":{"id":"job-1","status":"processing"}}}""").WriteAsync(context);
        });
        await using var session = FluxUltraSession.For(
            server.Endpoint, configure: options => options.Protocol = what.StartsWith("rest", StringComparison.Ordinal) ? SubmissionProtocol.Rest : SubmissionProtocol.Automatic);

        await session.Client.GenerateAsync(what switch
        {
            "rest by default, but a quality" => session.Request with { Quality = "high" },
            "rest by default, but graphql wanted" => session.Request with { Protocol = SubmissionProtocol.GraphQL },
            "options and webhook" => session.Request with { WebhookUrl = new Uri("https://example.com/hook"), AdditionalOptions = AdditionalOptions.None.With("seed", 1) },
            _ => session.Request,
        });

        Assert.Equal(expected, path);
    }

    [Fact]
    public async Task The_body_has_the_documented_parameters_and_the_additional_options()
    {
        var (body, contentType) = ("", "");
        await using var server = await TestServer.StartAsync(async context =>
        {
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            contentType = context.Request.ContentType;
            await new Answer(200, AcceptedBody).WriteAsync(context);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);
        var request = new ImageRequest { Prompt = "A \"city\"\n夕暮れ", Width = 640, Protocol = SubmissionProtocol.Rest };

        await session.Client.GenerateAsync(request with { Version = null });
        var shortest = body;
        await session.Client.GenerateAsync(request with
        {
            WebhookUrl = new Uri("https://example.com/hook"),
            AdditionalOptions = AdditionalOptions.Parse("""{"seed":42,"style":{"weights":[0.5,null]}}"""),
        });

        Assert.Equal("application/json", contentType);
        AssertJson("""{"service":"flux-ultra","prompt":"A \"city\"\n夕暮れ","width":640,"height":1024}""", shortest);
        AssertJson(
            """
            {"service":"flux-ultra","prompt":"A \"city\"\n夕暮れ","width":640,"height":1024,"version":"flux-pro-1.1-ultra",
             "webhookUrl":"https://example.com/hook","seed":42,"style":{"weights":[0.5,null]}}
            """,
            body);
    }

    [Fact]
    public async Task Additional_options_are_among_the_options_of_generate()
    {
        var body = "";
        await using var server = await TestServer.StartAsync(async context =>
        {
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            await Answer.Accepted("job-1").WriteAsync(context);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);

        var generation = await session.Client.GenerateAsync(
            new ImageRequest { Prompt = "A city", Quality = "high", AdditionalOptions = AdditionalOptions.None.With("seed", 42).With("raw", true) });

        Assert.Equal(("job-1", 12), (generation.Id, generation.CreditCost));
        AssertJson(
            """
            {"input":{"type":"IMAGE","provider":"flux-ultra","input":{"text":"A city"},
             "options":{"width":1024,"height":1024,"version":"flux-pro-1.1-ultra","quality":"high","seed":42,"raw":true}}}
            """,
            JsonElement.Parse(body).GetProperty("variables").GetRawText());
    }

    public static TheoryData<string> Unsendable => ["known name", "known name in another case", "webhook by graphql", "quality by rest", "no protocol", "null"];

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task What_the_protocol_cannot_carry_is_said_and_not_sent(string what)
    {
        await using var session = await FluxUltraSession.StartAsync();
        var request = session.Request;
        var options = AdditionalOptions.None.With("seed", 1);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => session.Client.GenerateAsync(what switch
        {
            "known name" => request with { AdditionalOptions = options.With("width", 5) },
            "known name in another case" => request with { AdditionalOptions = options.With("WEBHOOKURL", "https://example.com") },
            "webhook by graphql" => request with { AdditionalOptions = options, WebhookUrl = new Uri("https://example.com"), Protocol = SubmissionProtocol.GraphQL },
            "quality by rest" => request with { Quality = "high", Protocol = SubmissionProtocol.Rest },
            "no protocol" => request with { Protocol = (SubmissionProtocol)9 },
            _ => request with { AdditionalOptions = null! },
        }));

        Assert.Equal("request", exception.ParamName);
        Assert.Empty(session.ApiRequests);
    }

    [Theory]
    [InlineData(ApiKeyHeader.ByProtocol, false, true)]
    [InlineData(ApiKeyHeader.AuthorizationBearer, false, false)]
    [InlineData(ApiKeyHeader.XApiKey, true, true)]
    public async Task The_key_is_sent_in_the_header_of_choice(ApiKeyHeader header, bool graphQLHasXApiKey, bool restHasXApiKey)
    {
        await using var server = await TestServer.StartAsync(new Answer(200, """{"data":{"generate":{"id":"job-1","status":"processing"}}}"""));
        await using var session = FluxUltraSession.For(server.Endpoint, configure: options => options.KeyHeader = header);

        await session.Client.GenerateAsync(session.Request);
        await session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest });

        Assert.Equal([graphQLHasXApiKey, restHasXApiKey], session.ApiRequests.Select(request => request.XApiKey is not null));
        Assert.All(session.ApiRequests, request => Assert.NotEqual(request.XApiKey is null, request.Authorization is null));
    }

    [Fact]
    public async Task The_key_does_not_follow_a_redirect()
    {
        await using var elsewhere = await TestServer.StartAsync(new Answer(200, AcceptedBody));
        await using var server = await TestServer.StartAsync(new Answer(307, "") { Headers = new Dictionary<string, string> { ["Location"] = elsewhere.BaseAddress.AbsoluteUri } });
        await using var session = FluxUltraSession.For(server.Endpoint);

        await Assert.ThrowsAnyAsync<FluxUltraException>(() => session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest }));

        Assert.Equal(new Uri(server.BaseAddress, "/v1/text_to_image"), Assert.Single(session.ApiRequests).Address);
    }

    [Fact]
    public async Task Errors_of_the_API_are_the_same_exceptions()
    {
        await using var poor = await FluxUltraSession.StartAsync(new EmulatorOptions { OpeningCredits = 3 });
        var credits = await Assert.ThrowsAsync<InsufficientCreditsException>(() => poor.Client.GenerateAsync(poor.Request with { Protocol = SubmissionProtocol.Rest }));
        Assert.InRange(credits.CreditsRequired!.Value, 10, 20);
        Assert.Equal((3L, "INSUFFICIENT_CREDITS", HttpStatusCode.PaymentRequired), (credits.CreditsAvailable, credits.Error!.Code, credits.Error.StatusCode));

        await using var stranger = await FluxUltraSession.StartAsync(apiKey: FluxUltraSession.NewApiKey());
        var unauthorized = await Assert.ThrowsAsync<UnauthorizedException>(() => stranger.Client.GenerateAsync(stranger.Request with { Protocol = SubmissionProtocol.Rest }));

        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { Plan = Plan.Free });
        await Assert.ThrowsAsync<InvalidRequestException>(() => session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest, Version = "flux-0" }));
        await session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest });
        var limited = await Assert.ThrowsAsync<RateLimitedException>(() => session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest }));
        Assert.Equal(10, limited.RateLimit.Limit);

        poor.AssertNothingLeaked(credits);
        stranger.AssertNothingLeaked(unauthorized);
    }

    public static TheoryData<string> UnknownOutcomes => ["connection lost", "bad gateway", "an error's own id", "html", "no id", "half an answer", "too much"];

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task A_request_without_an_answer_has_an_unknown_outcome_and_is_not_sent_again(string what)
    {
        var received = 0;
        await using var server = await TestServer.StartAsync(async context =>
        {
            await new StreamReader(context.Request.Body).ReadToEndAsync();
            Interlocked.Increment(ref received);
            if (what == "connection lost")
            {
                context.Abort();
                return;
            }

            await (what switch
            {
                "bad gateway" => new Answer(502, "<html>Bad gateway</html>", "text/html"),
                "an error's own id" => new Answer(502, """{"id":"error-1"}"""),
                "html" => new Answer(200, "<html>Welcome</html>", "text/html"),
                "no id" => new Answer(200, """{"data":{"generateimage":{"status":"processing","id":"\ud800"}}}"""),
                "too much" => new Answer(200, AcceptedBody + new string(' ', 1024 * 1024)),
                _ => new Answer(200, AcceptedBody[..50]),
            }).WriteAsync(context);
        });
        var store = new MemoryGenerationStore();
        await using var session = FluxUltraSession.For(server.Endpoint, store: store);

        var exception = await Assert.ThrowsAsync<UnknownOutcomeException>(
            () => session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest }));

        Assert.Equal(1, received);
        Assert.Equal(new CreditRange(10, 20), exception.PossibleCharge);
        Assert.Single(await store.ReadAsync(GenerationRecordState.Unknown, CancellationToken.None));
        session.AssertNothingLeaked(exception);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_has_an_unknown_outcome()
    {
        var received = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            // The head of the answer comes, and then nothing.
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            received.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);

        var call = session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest });
        await received.Task;
        session.Clock.Advance(TimeSpan.FromSeconds(100));

        var exception = await Assert.ThrowsAsync<UnknownOutcomeException>(() => call.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(TransportFailureKind.TimedOut, Assert.IsType<GraphQLTransportException>(exception.InnerException).Kind);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_under_way_says_what_may_have_been_charged()
    {
        var received = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            await new StreamReader(context.Request.Body).ReadToEndAsync();
            received.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);
        using var cancellation = new CancellationTokenSource();

        var call = session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest }, cancellation.Token);
        await received.Task;
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.IsType<UnknownOutcomeException>(exception.InnerException);
        session.AssertNothingLeaked(exception);
    }

    [Fact]
    public async Task A_server_that_is_not_there_was_certainly_not_asked()
    {
        var server = await TestServer.StartAsync(new Answer(200, AcceptedBody));
        var endpoint = server.Endpoint;
        await server.DisposeAsync();
        await using var session = FluxUltraSession.For(endpoint);

        await Assert.ThrowsAsync<ServerUnreachableException>(() => session.Client.GenerateAsync(session.Request with { Protocol = SubmissionProtocol.Rest }));
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(actual)), actual);
}
