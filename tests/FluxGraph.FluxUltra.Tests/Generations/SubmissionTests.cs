using System.Text.Json;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Api;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.FluxUltra.Tests.Generations;

public sealed class SubmissionTests
{
    [Fact]
    public async Task An_accepted_request_is_a_handle_with_what_the_api_said()
    {
        await using var session = await FluxUltraSession.StartAsync();

        var generation = await session.Client.GenerateAsync(session.Request);

        var entry = Assert.Single(session.Emulator.GetAccount().Ledger);
        Assert.Equal(entry.GenerationId, generation.Id);
        Assert.Equal(entry.Credits, generation.CreditCost);
        Assert.Equal(GenerationStatus.Processing, generation.Status);
        Assert.Equal(session.Clock.Start, generation.CreatedAt);
        Assert.Null(generation.Url);
        session.AssertNothingLeaked();
    }

    [Fact]
    public async Task What_is_sent_follows_the_documented_example()
    {
        JsonElement? variables = null;
        await using var server = await TestServer.StartAsync(async context =>
        {
            var body = await JsonDocument.ParseAsync(context.Request.Body);
            variables = body.RootElement.GetProperty("variables");
            await Answer.Accepted("job-1").WriteAsync(context);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);

        await session.Client.GenerateAsync(new ImageRequest { Prompt = "A city", Quality = "high" });

        using var expected = JsonDocument.Parse(
            """
            { "input": { "type": "IMAGE", "provider": "flux-ultra", "input": { "text": "A city" },
              "options": { "width": 1024, "height": 1024, "version": "flux-pro-1.1-ultra", "quality": "high" } } }
            """);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, variables!.Value), variables.ToString());
    }

    [Fact]
    public async Task What_is_left_to_the_api_is_not_sent()
    {
        var body = "";
        await using var server = await TestServer.StartAsync(async context =>
        {
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            await Answer.Accepted("job-1").WriteAsync(context);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);

        await session.Client.GenerateAsync(new ImageRequest { Prompt = "A city", Version = null });

        Assert.DoesNotContain("version", body, StringComparison.Ordinal);
        Assert.DoesNotContain("quality", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_is_a_job_even_where_the_rest_of_the_answer_is_broken()
    {
        await using var server = await TestServer.StartAsync(
            new Answer(200, """{"data":{"generate":{"id":"job-1","status":7,"createdAt":"yesterday"}},"errors":[{"message":"No metadata"}]}"""));
        await using var session = FluxUltraSession.For(server.Endpoint);

        var generation = await session.Client.GenerateAsync(session.Request);

        Assert.Equal("job-1", generation.Id);
        Assert.False(generation.Status.IsKnown);
        Assert.Null(generation.CreatedAt);
    }

    [Fact]
    public async Task Lower_case_names_in_answers_are_read_too()
    {
        await using var session = await FluxUltraSession.StartAsync(
            new EmulatorOptions { ResponseFieldSpelling = ResponseFieldSpelling.LowerCase, JobDuration = TimeSpan.Zero });

        var image = await session.Api.GenerateImage.ExecuteAsync(
            new ImageGenerationInput { Service = "flux-ultra", Prompt = session.Prompt, Width = 640, Height = 512 });
        var generation = await session.Client.GenerateAsync(session.Request);
        await generation.WaitForCompletionAsync();
        var balance = await session.Client.GetCreditBalanceAsync();

        Assert.Empty(image.Errors);
        Assert.Equal(640, image.Data!.GenerateImage.Width);
        Assert.True(generation.Status.IsCompleted);
        Assert.Equal(session.Emulator.GetAccount().CreditsSpent, balance.Spent);
    }

    [Fact]
    public async Task The_balance_is_what_the_account_has()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { OpeningCredits = 300 });
        var generation = await session.Client.GenerateAsync(session.Request);

        var balance = await session.Client.GetCreditBalanceAsync();

        Assert.Equal(new CreditBalance(Available: 300 - generation.CreditCost!.Value, Spent: generation.CreditCost.Value), balance);
    }

    [Fact]
    public async Task A_request_that_is_not_valid_is_not_sent()
    {
        await using var session = await FluxUltraSession.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => session.Client.GenerateAsync(session.Request with { Width = 511 }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => session.Client.GenerateAsync(null!));

        Assert.Empty(session.ApiRequests);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_starts_sends_nothing()
    {
        await using var session = await FluxUltraSession.StartAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => session.Client.GenerateAsync(session.Request, new CancellationToken(canceled: true)));

        Assert.Null(exception.InnerException);
        Assert.Empty(session.ApiRequests);
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

        var call = session.Client.GenerateAsync(session.Request, cancellation.Token);
        await received.Task;
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal(new CreditRange(10, 20), Assert.IsType<UnknownOutcomeException>(exception.InnerException).PossibleCharge);
        session.AssertNothingLeaked(exception);
    }

    public static TheoryData<string> UnknownOutcomes => ["connection lost", "bad gateway", "html", "no id", "half an answer"];

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task A_request_without_an_answer_has_an_unknown_outcome_and_is_not_sent_again(string what)
    {
        var received = 0;
        await using var server = await TestServer.StartAsync(async context =>
        {
            await new StreamReader(context.Request.Body).ReadToEndAsync();
            Interlocked.Increment(ref received);
            await AnswerAsync(context, what);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);

        var exception = await Assert.ThrowsAsync<UnknownOutcomeException>(() => session.Client.GenerateAsync(session.Request));

        Assert.Equal(1, received);
        Assert.Equal(new CreditRange(10, 20), exception.PossibleCharge);
        Assert.Equal(session.Clock.Start, exception.SubmittedAt);
        session.AssertNothingLeaked(exception);

        static Task AnswerAsync(HttpContext context, string what)
        {
            if (what == "connection lost")
            {
                context.Abort();
                return Task.CompletedTask;
            }

            var answer = what switch
            {
                "bad gateway" => new Answer(502, "<html>Bad gateway</html>", "text/html"),
                "html" => new Answer(200, "<html>Welcome</html>", "text/html"),
                "no id" => new Answer(200, """{"data":{"generate":{"status":"processing"}}}"""),
                _ => new Answer(200, """{"data":{"generate":{"id":"job"""),
            };
            return answer.WriteAsync(context);
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_was_certainly_not_asked()
    {
        var server = await TestServer.StartAsync(Answer.Accepted("job-1"));
        var endpoint = server.Endpoint;
        await server.DisposeAsync();
        await using var session = FluxUltraSession.For(endpoint);

        var fromMutation = await Assert.ThrowsAsync<ServerUnreachableException>(() => session.Client.GenerateAsync(session.Request));
        var fromQuery = await Assert.ThrowsAsync<ServerUnreachableException>(() => session.Client.GetAsync("job-1"));
        await Assert.ThrowsAsync<ServerUnreachableException>(() => session.Client.GetCreditBalanceAsync());

        Assert.IsType<GraphQLTransportException>(fromMutation.InnerException);
        Assert.Equal("job-1", fromQuery.GenerationId);
        session.AssertNothingLeaked(fromMutation, fromQuery);
    }
}
