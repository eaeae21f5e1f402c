using System.Text;
using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.Webhooks;

public sealed class GenerationWebhookTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public void The_documented_body_is_read()
    {
        var webhook = Parse("""
            {"id":"abc123xyz","status":"completed","url":"https://cdn.doitong.com/outputs/abc123xyz.jpg","service":"flux-ultra","createdAt":"2024-01-01T00:00:00Z","completedAt":"2024-01-01T00:01:00Z","metadata":{"duration":null,"width":1920,"height":1080}}
            """);

        Assert.Equal(
            new GenerationWebhook
            {
                Id = "abc123xyz",
                Status = GenerationStatus.Completed,
                Url = new Uri("https://cdn.doitong.com/outputs/abc123xyz.jpg"),
                Service = "flux-ultra",
                CreatedAt = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
                CompletedAt = new DateTimeOffset(2024, 1, 1, 0, 1, 0, TimeSpan.Zero),
                Width = 1920,
                Height = 1080,
            },
            webhook);
    }

    [Fact]
    public void What_is_not_as_documented_reads_as_null()
    {
        var webhook = Parse("""{"id":"a","status":7,"url":"file:///etc/passwd","service":null,"createdAt":"yesterday","completedAt":0,"metadata":[1],"more":{}}""");

        Assert.Equal(new GenerationWebhook { Id = "a" }, webhook);
        Assert.False(webhook!.Status.IsKnown);
        Assert.Equal(new GenerationWebhook { Id = "a" }, Parse("""{"id":"a","metadata":{"width":"1","height":1.5}}"""));
    }

    [Fact]
    public async Task A_webhook_ends_the_wait_and_nobody_asks_any_more()
    {
        await using var session = await FluxUltraSession.StartAsync();
        var generation = await session.Client.GenerateAsync(session.Request);
        var waiting = generation.WaitForCompletionAsync();

        await session.Client.ReceiveAsync(new GenerationWebhook { Id = "another", Status = GenerationStatus.Completed });
        await session.Client.ReceiveAsync(new GenerationWebhook { Id = generation.Id, Status = GenerationStatus.Processing });
        Assert.False(waiting.IsCompleted);
        await session.Client.ReceiveAsync(new GenerationWebhook { Id = generation.Id, Status = GenerationStatus.Completed, Url = new Uri("https://cdn.example.com/a.jpg") });

        await waiting.WaitAsync(Limit);
        Assert.Equal("https://cdn.example.com/a.jpg", generation.Url!.AbsoluteUri);
        Assert.Equal(generation.CreditCost, session.Emulator.GetAccount().CreditsSpent);
        Assert.Single(session.ApiRequests);
    }

    [Fact]
    public async Task A_webhook_of_a_failure_ends_the_wait_with_it()
    {
        await using var session = await FluxUltraSession.StartAsync();
        var generation = await session.Client.GenerateAsync(session.Request);
        var waiting = generation.WaitForCompletionAsync();

        await session.Client.ReceiveAsync(new GenerationWebhook { Id = generation.Id, Status = new GenerationStatus("failed") });

        await Assert.ThrowsAsync<GenerationFailedException>(() => waiting.WaitAsync(Limit));
    }

    [Fact]
    public async Task A_webhook_makes_room_for_the_next_generation()
    {
        await using var session = await FluxUltraSession.StartAsync(configure: options => options.Plan = FluxUltraPlan.Free);
        var first = await session.Client.GenerateAsync(session.Request);
        var second = session.Client.GenerateAsync(session.Request);
        Assert.False(second.IsCompleted);

        await session.Client.ReceiveAsync(new GenerationWebhook { Id = first.Id, Status = GenerationStatus.Completed });

        Assert.NotEqual(first.Id, (await second.WaitAsync(Limit)).Id);
    }

    private static GenerationWebhook? Parse(string body)
    {
        Assert.True(GenerationWebhook.TryParse(Encoding.UTF8.GetBytes(body), out var webhook));
        return webhook;
    }
}
