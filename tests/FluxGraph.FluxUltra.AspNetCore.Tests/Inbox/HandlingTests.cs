using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using FluxGraph.FluxUltra.AspNetCore.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.FluxUltra.AspNetCore.Tests.Inbox;

public sealed class HandlingTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_answer_does_not_wait_for_the_handler()
    {
        var release = new TaskCompletionSource();
        await using var session = await WebhookSession.StartAsync(handle: (_, cancellationToken) => release.Task.WaitAsync(cancellationToken));

        Assert.Equal(HttpStatusCode.NoContent, await session.SendAsync(session.NewDelivery("job-1")).WaitAsync(Limit));

        release.SetResult();
        Assert.Equal("job-1", (await session.HandledAsync()).Id);
    }

    [Fact]
    public async Task When_too_many_wait_the_API_is_asked_to_come_again_and_the_emulator_does()
    {
        var (isHandling, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var session = await WebhookSession.StartAsync(
            options => (options.InboxCapacity, options.ConcurrentDeliveries) = (1, 1),
            handle: async (_, cancellationToken) =>
            {
                isHandling.TrySetResult();
                await release.Task.WaitAsync(cancellationToken);
            });
        await session.SendAsync(session.NewDelivery("in hand"));
        await isHandling.Task.WaitAsync(Limit);
        await session.SendAsync(session.NewDelivery("waiting"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await session.SendAsync(session.NewDelivery("one too many")));

        var generation = await session.Client.GenerateAsync(session.Request);
        session.Clock.Advance(TimeSpan.FromSeconds(3));
        // The emulator was refused, and waits a second before it comes again.
        await session.Clock.WaitForTimersAsync(TimeSpan.FromSeconds(1), count: 1);
        release.SetResult();
        Assert.Equal("in hand", (await session.HandledAsync()).Id);
        Assert.Equal("waiting", (await session.HandledAsync()).Id);
        session.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(generation.Id, (await session.HandledAsync()).Id);
    }

    [Fact]
    public async Task A_handler_that_fails_is_called_again_and_then_given_up()
    {
        var attempts = 0;
        await using var session = await WebhookSession.StartAsync(handle: (webhook, _) =>
            webhook.Id == "hopeless" ? throw new InvalidOperationException($"Attempt {++attempts}") : Task.CompletedTask);

        await session.SendAsync(session.NewDelivery("hopeless"));
        foreach (var pause in new[] { 1, 2, 4 })
        {
            await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(pause));
        }

        await session.AssertNothingElseIsHandledAsync();
        Assert.Equal(4, attempts);
        Assert.Contains(session.Logs.Entries, entry => entry.StartsWith("The webhook of generation hopeless could not be handled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_handler_that_failed_pauses_others_are_handled()
    {
        var hasFailed = new TaskCompletionSource();
        await using var session = await WebhookSession.StartAsync(handle: (webhook, _) =>
        {
            if (webhook.Id != "failing")
            {
                return Task.CompletedTask;
            }

            hasFailed.TrySetResult();
            throw new InvalidOperationException("Not now.");
        });
        await session.SendAsync(session.NewDelivery("failing"));
        await hasFailed.Task.WaitAsync(Limit);

        await session.SendAsync(session.NewDelivery("other"));

        Assert.Equal("other", (await session.HandledAsync()).Id);
    }

    [Fact]
    public async Task A_handler_from_the_services_is_called_too()
    {
        var seen = new ConcurrentQueue<string>();
        await using var session = await WebhookSession.StartAsync(services: services =>
        {
            services.AddSingleton(seen);
            services.AddFluxUltra(_ => { }).AddWebhookHandler<RecordingHandler>();
        });

        await session.SendAsync(session.NewDelivery("job-1"));

        Assert.Equal("job-1", (await session.HandledAsync()).Id);
        Assert.Equal(["job-1"], seen);
    }

    [Fact]
    public async Task An_inbox_of_the_application_gives_back_what_an_earlier_process_left_and_hears_what_was_handled()
    {
        var inbox = new KeepingInbox();
        await inbox.AddAsync(new GenerationWebhook { Id = "left over" }, CancellationToken.None);
        await using var session = await WebhookSession.StartAsync(services: services => services.AddSingleton<IWebhookInbox>(inbox));

        Assert.Equal("left over", (await session.HandledAsync()).Id);
        await session.SendAsync(session.NewDelivery("new"));
        Assert.Equal("new", (await session.HandledAsync()).Id);

        await session.AssertNothingElseIsHandledAsync();
        Assert.Equal(["left over", "new"], inbox.Completed.Take(2));
    }

    private sealed class RecordingHandler(ConcurrentQueue<string> seen) : IWebhookHandler
    {
        public Task HandleAsync(GenerationWebhook webhook, CancellationToken cancellationToken)
        {
            seen.Enqueue(webhook.Id);
            return Task.CompletedTask;
        }
    }

    private sealed class KeepingInbox : IWebhookInbox
    {
        private readonly Channel<GenerationWebhook> _channel = Channel.CreateUnbounded<GenerationWebhook>();

        public ConcurrentQueue<string> Completed { get; } = new();

        public async ValueTask<WebhookReceipt> AddAsync(GenerationWebhook webhook, CancellationToken cancellationToken)
        {
            await _channel.Writer.WriteAsync(webhook, cancellationToken);
            return WebhookReceipt.Kept;
        }

        public IAsyncEnumerable<GenerationWebhook> ReadAllAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);

        public ValueTask CompleteAsync(GenerationWebhook webhook, CancellationToken cancellationToken)
        {
            Completed.Enqueue(webhook.Id);
            return ValueTask.CompletedTask;
        }
    }
}
