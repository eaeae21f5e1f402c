using System.Net;
using FluxGraph.FluxUltra.AspNetCore.Tests.Servers;

namespace FluxGraph.FluxUltra.AspNetCore.Tests.Endpoints;

public sealed class DeliveryTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_delivery_of_the_API_ends_the_wait_and_is_handled()
    {
        await using var session = await WebhookSession.StartAsync();
        var generation = await session.Client.GenerateAsync(session.Request);
        var waiting = generation.WaitForCompletionAsync();
        // The first question would come after two seconds; the generation ends after three.
        await session.Clock.WaitForTimersAsync(TimeSpan.FromSeconds(2), count: 1);
        Assert.False(waiting.IsCompleted);

        session.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.False(waiting.IsCompleted);
        var delivery = session.NewDelivery(generation.Id);
        Assert.Equal(HttpStatusCode.NoContent, await session.SendAsync(delivery));

        await waiting.WaitAsync(Limit);
        Assert.True(generation.Status.IsCompleted);
        Assert.Equal($"https://cdn.example.com/{generation.Id}.jpg", generation.Url!.AbsoluteUri);
        Assert.Equal(generation.Id, (await session.HandledAsync()).Id);
    }

    [Fact]
    public async Task What_the_emulator_signs_is_accepted_and_read()
    {
        await using var session = await WebhookSession.StartAsync();
        var generation = await session.Client.GenerateAsync(session.Request with { Width = 512, Height = 768 });

        session.Clock.Advance(TimeSpan.FromSeconds(3));

        var webhook = await session.HandledAsync();
        Assert.Equal((generation.Id, true, "flux-ultra"), (webhook.Id, webhook.Status.IsCompleted, webhook.Service));
        Assert.Equal((512, 768), (webhook.Width, webhook.Height));
        Assert.Equal(session.Clock.GetUtcNow(), webhook.CompletedAt);
        Assert.Equal(new Uri(session.Emulator.BaseAddress, $"outputs/{generation.Id}.jpg"), webhook.Url);
    }

    [Fact]
    public async Task What_is_delivered_again_is_accepted_again_and_handled_once()
    {
        await using var session = await WebhookSession.StartAsync();
        var delivery = session.NewDelivery("job-1");

        Assert.Equal(HttpStatusCode.NoContent, await session.SendAsync(delivery));
        Assert.Equal(HttpStatusCode.NoContent, await session.SendAsync(delivery));
        session.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NoContent, await session.SendAsync(delivery));

        Assert.Equal("job-1", (await session.HandledAsync()).Id);
        await session.AssertNothingElseIsHandledAsync();
    }

    [Fact]
    public async Task Two_deliveries_at_the_same_time_are_handled_once()
    {
        await using var session = await WebhookSession.StartAsync();
        var delivery = session.NewDelivery("job-1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => session.SendAsync(delivery)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer));
        Assert.Equal("job-1", (await session.HandledAsync()).Id);
        await session.AssertNothingElseIsHandledAsync();
    }

    [Fact]
    public async Task A_forged_delivery_is_refused()
    {
        await using var session = await WebhookSession.StartAsync();
        var delivery = session.NewDelivery("job-1");
        var (body, signature) = (delivery.Body, delivery.Signature!);

        Assert.Equal(HttpStatusCode.Unauthorized, await session.SendAsync(delivery with { Signature = null }));
        Assert.Equal(HttpStatusCode.Unauthorized, await session.SendAsync(delivery with { Signature = "" }));
        Assert.Equal(HttpStatusCode.Unauthorized, await session.SendAsync(delivery with { Signature = "sha256=" }));
        Assert.Equal(HttpStatusCode.Unauthorized, await session.SendAsync(delivery with { Signature = signature[7..] }));
        Assert.Equal(HttpStatusCode.Unauthorized, await session.SendAsync(delivery with { Signature = signature[..^2] }));
        Assert.Equal(HttpStatusCode.Unauthorized, await session.SendAsync(delivery with { Body = [.. body, (byte)' '] }));
        Assert.Equal(HttpStatusCode.Unauthorized, await session.SendAsync(session.NewDelivery("job-1", WebhookSession.NewSecret())));

        await session.AssertNothingElseIsHandledAsync();
    }

    [Fact]
    public async Task While_a_secret_is_replaced_both_hold_and_afterwards_the_new_one()
    {
        var next = WebhookSession.NewSecret();
        await using (var session = await WebhookSession.StartAsync(secrets: current => [next, current]))
        {
            Assert.Equal(HttpStatusCode.NoContent, await session.SendAsync(session.NewDelivery("old")));
            Assert.Equal(HttpStatusCode.NoContent, await session.SendAsync(session.NewDelivery("new", next)));
            Assert.Equal("old", (await session.HandledAsync()).Id);
            Assert.Equal("new", (await session.HandledAsync()).Id);
        }

        await using var later = await WebhookSession.StartAsync(secrets: _ => [next]);
        Assert.Equal(HttpStatusCode.Unauthorized, await later.SendAsync(later.NewDelivery("old")));
        Assert.Equal(HttpStatusCode.NoContent, await later.SendAsync(later.NewDelivery("new", next)));
    }

    [Fact]
    public async Task A_stale_delivery_is_refused_however_well_signed()
    {
        await using var session = await WebhookSession.StartAsync(options => options.LongestDelay = TimeSpan.FromHours(1));
        var now = session.Clock.GetUtcNow();

        Assert.Equal(HttpStatusCode.BadRequest, await session.SendAsync(Delivery.Of("old", now - TimeSpan.FromHours(1) - TimeSpan.FromTicks(1), session.Secret)));
        Assert.Equal(HttpStatusCode.BadRequest, await session.SendAsync(Delivery.Of("from the future", now + TimeSpan.FromMinutes(6), session.Secret)));
        Assert.Equal(HttpStatusCode.BadRequest, await session.SendAsync(Delivery.Of("""{"id":"timeless","status":"completed"}""", session.Secret)));
        Assert.Equal(HttpStatusCode.NoContent, await session.SendAsync(Delivery.Of("just so", now - TimeSpan.FromHours(1), session.Secret)));

        Assert.Equal("just so", (await session.HandledAsync()).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_oversized_delivery_is_refused_whether_it_says_how_long_it_is_or_not(bool announcesLength)
    {
        await using var session = await WebhookSession.StartAsync(options => options.LargestBody = 1024);
        var small = session.NewDelivery("job-1");
        var padding = new string(' ', 1024 - small.Body.Length);
        var text = System.Text.Encoding.UTF8.GetString(small.Body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await session.SendAsync(Delivery.Of(text + padding + " ", session.Secret), announcesLength));
        Assert.Equal(HttpStatusCode.NoContent, await session.SendAsync(Delivery.Of(text + padding, session.Secret), announcesLength));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"status\":\"completed\"}")]
    [InlineData("{\"id\":12}")]
    [InlineData("{\"id\":\"\\ud800\"}")]
    [InlineData("{\"id\":\"a\"")]
    public async Task A_signed_delivery_about_nothing_is_refused(string body)
    {
        await using var session = await WebhookSession.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await session.SendAsync(Delivery.Of(body, session.Secret)));
    }
}
