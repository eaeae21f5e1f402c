using System.Net;
using System.Text.Json;

namespace FluxGraph.Emulator.Tests;

/// <summary>What goes wrong, and what it costs.</summary>
public sealed class FaultTests
{
    private const string Generate = """mutation { generateImage(input: { service: "flux-ultra", prompt: "A cat" }) { id } }""";

    [Theory]
    [InlineData(EmulatorFault.ServerError, 500, "INTERNAL_ERROR")]
    [InlineData(EmulatorFault.RateLimited, 429, "RATE_LIMITED")]
    public async Task A_request_is_answered_with_an_error_and_costs_nothing(EmulatorFault fault, int expected, string code)
    {
        await using var session = await EmulatorSession.StartAsync();
        session.Emulator.Faults.Script(fault);

        var answer = await session.PostGraphQLAsync(Generate);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains(code, answer.Body, StringComparison.Ordinal);
        Assert.Empty(session.Emulator.GetAccount().Ledger);
        Assert.Equal(200, (await session.PostGraphQLAsync(Generate)).StatusCode);
    }

    [Fact]
    public async Task A_gateway_answers_with_a_page()
    {
        await using var session = await EmulatorSession.StartAsync();
        session.Emulator.Faults.Script(EmulatorFault.BadGateway);

        var answer = await session.PostRestAsync(new { service = "flux-ultra", prompt = "A cat" });

        Assert.Equal(502, answer.StatusCode);
        Assert.Equal("text/html", answer.ContentType);
        Assert.Empty(session.Emulator.GetAccount().Ledger);
    }

    [Theory]
    [InlineData(EmulatorFault.RequestLost, 0)]
    [InlineData(EmulatorFault.AnswerLost, 1)]
    [InlineData(EmulatorFault.AnswerCut, 1)]
    public async Task A_connection_breaks(EmulatorFault fault, int charged)
    {
        await using var session = await EmulatorSession.StartAsync();
        session.Emulator.Faults.Script(fault);

        await Assert.ThrowsAsync<HttpRequestException>(() => session.PostGraphQLAsync(Generate));

        Assert.Equal(charged, session.Emulator.GetAccount().Ledger.Count);
    }

    [Fact]
    public async Task A_generation_fails_after_it_was_charged()
    {
        await using var session = await EmulatorSession.StartAsync();
        session.Emulator.Faults.Script(EmulatorFault.GenerationFailed);
        var failing = await session.GenerateAsync();
        var other = await session.GenerateAsync();

        session.Clock.Advance(TimeSpan.FromSeconds(3));

        var failed = await session.GetGenerationAsync(failing);
        Assert.Equal("failed", failed.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, failed.GetProperty("url").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await session.GetOutputAsync(failing)).StatusCode);
        Assert.Equal("completed", (await session.GetGenerationAsync(other)).GetProperty("status").GetString());
        Assert.Equal(2, session.Emulator.GetAccount().Ledger.Count);
    }

    [Fact]
    public async Task A_request_that_starts_nothing_uses_up_no_fault_of_generations()
    {
        await using var session = await EmulatorSession.StartAsync();
        session.Emulator.Faults.Script(EmulatorFault.GenerationFailed);

        await session.PostRestAsync(new { service = "flux-ultra", prompt = "" });

        Assert.Equal([EmulatorFault.GenerationFailed], session.Emulator.Faults.Scripted);
    }

    [Fact]
    public async Task A_webhook_is_lost()
    {
        await using var session = await EmulatorSession.StartAsync();
        await using var listener = await WebhookListener.StartAsync();
        session.Emulator.Faults.Script(EmulatorFault.WebhookLost);
        await session.GenerateAsync(webhookUrl: listener.Url);
        session.Clock.Advance(TimeSpan.FromSeconds(3));
        var other = await session.GenerateAsync(webhookUrl: listener.Url);
        session.Clock.Advance(TimeSpan.FromSeconds(3));

        var received = await listener.ReceiveAsync();

        Assert.Contains(other, System.Text.Encoding.UTF8.GetString(received.Body), StringComparison.Ordinal);
        Assert.Empty(session.Emulator.Faults.Scripted);
    }

    [Fact]
    public async Task A_webhook_is_repeated()
    {
        await using var session = await EmulatorSession.StartAsync();
        await using var listener = await WebhookListener.StartAsync();
        session.Emulator.Faults.Script(EmulatorFault.WebhookRepeated);
        await session.GenerateAsync(webhookUrl: listener.Url);
        session.Clock.Advance(TimeSpan.FromSeconds(3));

        var first = await listener.ReceiveAsync();
        var second = await listener.ReceiveAsync();

        Assert.Equal(first.Body, second.Body);
    }

    [Fact]
    public async Task Chance_repeats_itself_from_the_same_seed()
    {
        var first = await CountAsync(seed: 7);
        var second = await CountAsync(seed: 7);
        var other = await CountAsync(seed: 8);

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
        Assert.Contains('+', first);
        Assert.Contains('-', first);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public async Task A_share_is_from_0_to_1(double rate) =>
        await Assert.ThrowsAsync<ArgumentException>(() => FluxUltraEmulator.StartAsync(new EmulatorOptions { FaultRate = rate }));

    private static async Task<string> CountAsync(int seed)
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { FaultRate = 0.5, FaultSeed = seed });
        var outcomes = "";
        for (var count = 0; count < 24; count++)
        {
            try
            {
                outcomes += (await session.PostGraphQLAsync("{ creditBalance { available } }")).StatusCode == 200 ? '+' : '-';
            }
            catch (HttpRequestException)
            {
                outcomes += 'x';
            }
        }

        return outcomes;
    }
}
