using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace FluxGraph.Emulator.Tests;

public sealed class WebhookTests
{
    [Fact]
    public async Task Completion_is_posted_with_the_documented_body_and_a_signature_over_it()
    {
        var secret = EmulatorSession.NewApiKey();
        await using var listener = await WebhookListener.StartAsync();
        await using var session = await EmulatorSession.StartAsync(
            new EmulatorOptions { WebhookSecret = secret, JobDuration = TimeSpan.FromMinutes(1) });
        var id = await session.GenerateAsync(width: 1920, height: 1080, webhookUrl: listener.Url);

        session.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(listener.HasReceived);
        session.Clock.Advance(TimeSpan.FromSeconds(1));
        var webhook = await listener.ReceiveAsync();

        Assert.Equal(
            """{"id":"ID","status":"completed","url":"BASE/outputs/ID.jpg","service":"flux-ultra","createdAt":"2024-01-01T00:00:00Z","completedAt":"2024-01-01T00:01:00Z","metadata":{"duration":null,"width":1920,"height":1080}}""",
            Encoding.UTF8.GetString(webhook.Body)
                .Replace(id, "ID", StringComparison.Ordinal)
                .Replace(session.Emulator.BaseAddress.AbsoluteUri, "BASE/", StringComparison.Ordinal));
        Assert.Equal("application/json", webhook.ContentType);
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), webhook.Body)), webhook.Signature);
    }

    [Fact]
    public void A_signature_is_the_known_one_of_RFC_4231()
        => Assert.Equal(
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            WebhookSignature.Of("what do ya want for nothing?"u8, "Jefe"));

    [Fact]
    public async Task A_request_over_Rest_has_its_webhook_too()
    {
        await using var listener = await WebhookListener.StartAsync();
        await using var session = await EmulatorSession.StartAsync();
        await session.PostRestAsync(new { service = "flux-ultra", prompt = "a", webhookUrl = listener.Url });

        session.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.NotEmpty((await listener.ReceiveAsync()).Body);
    }

    [Fact]
    public async Task A_delivery_that_is_refused_is_repeated_with_the_same_bytes()
    {
        await using var listener = await WebhookListener.StartAsync(500, 302, 404);
        await using var session = await EmulatorSession.StartAsync();
        await session.GenerateAsync(webhookUrl: listener.Url);

        session.Clock.Advance(TimeSpan.FromSeconds(3));
        var first = await listener.ReceiveAsync();
        for (var retry = 0; retry < 3; retry++)
        {
            await AdvanceUntilAsync(session, () => listener.HasReceived);
            var repeated = await listener.ReceiveAsync();
            Assert.Equal(first.Body, repeated.Body);
            Assert.Equal(first.Signature, repeated.Signature);
        }
    }

    [Fact]
    public async Task A_rejected_request_has_no_webhook()
    {
        await using var listener = await WebhookListener.StartAsync();
        await using var session = await EmulatorSession.StartAsync();
        await session.PostGraphQLAsync(
            """
            mutation($url: String) {
              valid: generateImage(input: { service: "flux-ultra", prompt: "a", webhookUrl: $url }) { id }
              invalid: generateImage(input: { service: "other", prompt: "a" }) { id }
            }
            """,
            new { url = listener.Url });
        var id = await session.GenerateAsync(webhookUrl: listener.Url);

        session.Clock.Advance(TimeSpan.FromSeconds(3));

        var only = await listener.ReceiveAsync();
        Assert.Contains(id, Encoding.UTF8.GetString(only.Body), StringComparison.Ordinal);
        Assert.False(listener.HasReceived);
    }

    [Fact]
    public async Task An_emulator_with_webhooks_pending_stops()
    {
        await using var listener = await WebhookListener.StartAsync();
        var session = await EmulatorSession.StartAsync();
        await session.GenerateAsync(webhookUrl: listener.Url);

        await session.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        session.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.False(listener.HasReceived);
    }

    // The emulator starts to wait at a moment the test cannot see, so its clock runs until something happens.
    private static async Task AdvanceUntilAsync(EmulatorSession session, Func<bool> condition)
    {
        var startedAt = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(startedAt) < TimeSpan.FromSeconds(30), "Nothing happened.");
            session.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
