using System.Collections.Concurrent;
using System.Text.Json;
using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.Credits;

public sealed class CreditQueueTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(CreditOrder.InOrder, new[] { 4096, 512, 2048, 600 })]
    [InlineData(CreditOrder.CheapestFirst, new[] { 512, 600, 2048, 4096 })]
    [InlineData(CreditOrder.HighestPriority, new[] { 2048, 600, 4096, 512 })]
    public async Task Who_waits_is_served_in_the_order(CreditOrder order, int[] expected)
    {
        var (isBusy, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var widths = new ConcurrentQueue<int>();
        await using var server = await TestServer.StartAsync(async context =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            if (!body.RootElement.TryGetProperty("variables", out var variables) || !variables.TryGetProperty("input", out var input))
            {
                await new Answer(200, """{"data":{"creditBalance":{"available":1000,"spent":0}}}""").WriteAsync(context);
                return;
            }

            widths.Enqueue(input.GetProperty("options").GetProperty("width").GetInt32());
            isBusy.TrySetResult();
            await release.Task;
            await Answer.Accepted($"job-{widths.Count}").WriteAsync(context);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);
        var queue = new CreditQueue(session.Guard, order);
        var first = queue.GenerateAsync(Image(1024, priority: 0));
        await isBusy.Task.WaitAsync(Limit);

        var others = new[] { Image(4096, priority: 1), Image(512, priority: 1), Image(2048, priority: 3), Image(600, priority: 2) }
            .Select(image => queue.GenerateAsync(image)).ToArray();
        using var cancellation = new CancellationTokenSource();
        var impatient = queue.GenerateAsync(Image(512, priority: 9), cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient.WaitAsync(Limit));
        release.SetResult();

        await Task.WhenAll([first, .. others]).WaitAsync(Limit);
        Assert.Equal([1024, .. expected], widths);
    }

    [Fact]
    public async Task Who_cannot_be_paid_is_refused_and_those_behind_have_their_turn()
    {
        await using var session = await FluxUltraSession.StartAsync(new Emulator.EmulatorOptions { OpeningCredits = 45 });
        var queue = session.Queue;

        var tooMuch = queue.GenerateAsync(Image(4096, priority: 0));
        var fits = queue.GenerateAsync(Image(512, priority: 0));

        await Assert.ThrowsAsync<InsufficientCreditsException>(() => tooMuch.WaitAsync(Limit));
        Assert.Equal((await fits.WaitAsync(Limit)).Id, Assert.Single(session.Emulator.GetAccount().Ledger).GenerationId);
    }

    private static ImageRequest Image(int side, int priority) => new() { Prompt = "A city", Width = side, Height = side, Priority = priority };
}
