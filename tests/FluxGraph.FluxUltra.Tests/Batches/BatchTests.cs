using System.Collections.Concurrent;
using System.Text.Json;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Hosting;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.FluxUltra.Tests.Batches;

public sealed class BatchTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Each_request_ends_in_one_item_with_its_completed_generation()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var requests = Enumerable.Range(0, 20).Select(index => session.Request with { Prompt = $"{session.Prompt} {index}" }).ToList();

        var items = await CollectAsync(session.Client.GenerateBatchAsync(requests), session.Clock);

        Assert.Equal(Enumerable.Range(0, 20), items.Select(item => item.Index).Order());
        Assert.All(items, item => Assert.Same(requests[item.Index], item.Request));
        Assert.All(items, item => Assert.True(item.Result.GetOrThrow().Status.IsCompleted));
        Assert.Equal(
            session.Emulator.GetAccount().Ledger.Select(entry => entry.GenerationId).Order(),
            items.Select(item => item.Result.Generation!.Id).Order());
        session.AssertNothingLeaked();
    }

    [Fact]
    public async Task What_ends_first_is_given_first()
    {
        var first = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            var prompt = await ReadPromptAsync(context);
            await (prompt == "slow" ? first.Task : Task.CompletedTask);
            await Answer.Accepted(prompt).WriteAsync(context);
        });
        await using var session = FluxUltraSession.For(server.Endpoint);

        var order = new List<string>();
        await foreach (var item in session.Client.GenerateBatchAsync(Requests("slow", "quick", "quicker"), new GenerationBatchOptions { Concurrency = 2, WaitForCompletion = false }))
        {
            order.Add(item.Result.GetOrThrow().Id);
            if (order.Count == 2)
            {
                first.SetResult();
            }
        }

        Assert.Equal(["quick", "quicker", "slow"], order);
    }

    [Fact]
    public async Task One_failure_is_one_item()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            var prompt = await ReadPromptAsync(context);
            await (prompt switch
            {
                "poor" => Answer.Error(402, "INSUFFICIENT_CREDITS"),
                "lost" => new Answer(502, "", "text/plain"),
                "unkept" => Answer.Accepted("unkept"),
                _ => Answer.Accepted(prompt),
            }).WriteAsync(context);
        });
        await using var session = FluxUltraSession.For(server.Endpoint, store: new PromptFearingStore("unkept"));
        var invalid = new ImageRequest { Prompt = "invalid", Width = 1 };

        var items = await CollectAsync(session.Client.GenerateBatchAsync(
            [.. Requests("a", "poor", "lost"), invalid, null!, .. Requests("unkept", "b")], new GenerationBatchOptions { WaitForCompletion = false }));

        Assert.Equal(7, items.Count);
        Assert.Equal(["a", "b"], items.Where(item => item.Result.IsSuccess).Select(item => item.Result.Generation!.Id).Order());
        Assert.IsType<InsufficientCreditsException>(Single(1).Failure);
        Assert.IsType<UnknownOutcomeException>(Single(2).Failure);
        Assert.IsType<InvalidRequestException>(Single(3).Failure);
        Assert.IsType<InvalidRequestException>(Single(4).Failure);
        Assert.IsType<IOException>(Single(5).Failure!.InnerException);

        GenerationResult Single(int index) => Assert.Single(items, item => item.Index == index).Result;
    }

    [Fact]
    public async Task Ten_thousand_requests_are_read_only_as_they_are_taken()
    {
        var accepted = 0;
        await using var server = await TestServer.StartAsync(context => Answer.Accepted($"job-{Interlocked.Increment(ref accepted)}").WriteAsync(context));
        await using var session = FluxUltraSession.For(server.Endpoint);
        var (read, taken, farthest) = (0, 0, 0);

        await foreach (var item in session.Client.GenerateBatchAsync(Source(), new GenerationBatchOptions { Concurrency = 16, WaitForCompletion = false }))
        {
            Assert.True(item.Result.IsSuccess);
            taken++;
            farthest = Math.Max(farthest, Volatile.Read(ref read) - taken);
        }

        Assert.Equal((10_000, 10_000), (read, taken));
        // Those under way, and what waits to be taken.
        Assert.InRange(farthest, 1, 18);

        IEnumerable<ImageRequest> Source()
        {
            for (var i = 0; i < 10_000; i++)
            {
                Interlocked.Increment(ref read);
                yield return new ImageRequest { Prompt = "A city" };
            }
        }
    }

    [Fact]
    public async Task The_plan_is_kept()
    {
        await using var session = await FluxUltraSession.StartAsync(
            new EmulatorOptions { Plan = Plan.Free, JobDuration = TimeSpan.FromSeconds(3) }, configure: options => (options.Plan, options.PollingInterval) = (FluxUltraPlan.Free, TimeSpan.FromSeconds(4)));

        var items = await CollectAsync(session.Client.GenerateBatchAsync(Enumerable.Repeat(session.Request, 12)), session.Clock);

        Assert.Equal(12, items.Count);
        Assert.All(items, item => Assert.True(item.Result.IsSuccess, item.Result.Failure?.ToString()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaving_early_loses_no_job(bool isCancelled)
    {
        var (underWay, release) = (new CountdownEvent(3), new TaskCompletionSource());
        await using var server = await TestServer.StartAsync(async context =>
        {
            var prompt = await ReadPromptAsync(context);
            if (prompt != "first")
            {
                underWay.Signal();
                await release.Task;
            }

            await (prompt == "lost" ? new Answer(502, "", "text/plain") : Answer.Accepted(prompt)).WriteAsync(context);
        });
        var store = new MemoryGenerationStore();
        await using var session = FluxUltraSession.For(server.Endpoint, store: store);
        using var cancellation = new CancellationTokenSource();
        var abandoned = new List<GenerationBatchItem>();
        var options = new GenerationBatchOptions { Concurrency = 3, WaitForCompletion = false, Abandoned = abandoned.Add };

        var enumerator = session.Client.GenerateBatchAsync(Requests("first", "second", "third", "lost", "never"), options, cancellation.Token).GetAsyncEnumerator();
        Assert.True(await enumerator.MoveNextAsync());
        Assert.Equal("first", enumerator.Current.Result.Generation!.Id);
        await Task.Run(() => underWay.Wait(Limit));
        var leaving = isCancelled ? enumerator.MoveNextAsync().AsTask() : enumerator.DisposeAsync().AsTask();
        await cancellation.CancelAsync();
        Assert.False(leaving.IsCompleted);
        release.SetResult();
        await (isCancelled ? Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving.WaitAsync(Limit)) : leaving.WaitAsync(Limit));

        Assert.Equal(3, session.Logs.Entries.Count(entry => entry.StartsWith("A batch was left while request ", StringComparison.Ordinal)));
        Assert.Equal([1, 2, 3], abandoned.Select(item => item.Index).Order());
        Assert.Equal(["second", "third"], abandoned.Where(item => item.Result.IsSuccess).Select(item => item.Result.Generation!.Id).Order());
        Assert.IsType<UnknownOutcomeException>(Assert.Single(abandoned, item => !item.Result.IsSuccess).Result.Failure);
        Assert.Equal(3, (await store.ReadAsync(GenerationRecordState.Accepted, CancellationToken.None)).Count);
        Assert.Single(await store.ReadAsync(GenerationRecordState.Unknown, CancellationToken.None));
    }

    [Fact]
    public async Task Leaving_early_ends_waits_and_the_generations_go_on()
    {
        await using var session = await FluxUltraSession.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var abandoned = new List<GenerationBatchItem>();

        var enumerating = CollectAsync(session.Client.GenerateBatchAsync([session.Request], new GenerationBatchOptions { Abandoned = abandoned.Add }, cancellation.Token));
        await session.Clock.WaitForTimersAsync(TimeSpan.FromSeconds(2), count: 1);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => enumerating.WaitAsync(Limit));

        var generation = Assert.Single(abandoned).Result.GetOrThrow();
        Assert.Equal((Assert.Single(session.Emulator.GetAccount().Ledger).GenerationId, false), (generation.Id, generation.Status.IsTerminal));
    }

    [Fact]
    public async Task Enumerating_again_is_another_batch()
    {
        var accepted = 0;
        await using var server = await TestServer.StartAsync(context => Answer.Accepted($"job-{Interlocked.Increment(ref accepted)}").WriteAsync(context));
        await using var session = FluxUltraSession.For(server.Endpoint);
        var batch = session.Client.GenerateBatchAsync(Requests("a", "b"), new GenerationBatchOptions { WaitForCompletion = false });
        Assert.Empty(session.ApiRequests);

        var ids = (await CollectAsync(batch)).Concat(await CollectAsync(batch)).Select(item => item.Result.GetOrThrow().Id);

        Assert.Equal(["job-1", "job-2", "job-3", "job-4"], ids.Order());
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_batch_when_all_that_was_read_is_given()
    {
        await using var server = await TestServer.StartAsync(Answer.Accepted("job-1"));
        await using var session = FluxUltraSession.For(server.Endpoint);
        var items = new List<GenerationBatchItem>();

        var exception = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var item in session.Client.GenerateBatchAsync(Source(), new GenerationBatchOptions { WaitForCompletion = false }))
            {
                items.Add(item);
            }
        });

        Assert.Equal("No more", exception.Message);
        Assert.Equal([0, 1], items.Select(item => item.Index).Order());

        static IEnumerable<ImageRequest> Source()
        {
            yield return new ImageRequest { Prompt = "A" };
            yield return new ImageRequest { Prompt = "B" };
            throw new InvalidDataException("No more");
        }
    }

    [Fact]
    public async Task A_guard_sends_what_the_account_can_pay()
    {
        await using var session = await FluxUltraSession.StartAsync(new EmulatorOptions { OpeningCredits = 45 });

        var items = await CollectAsync(session.Guard.GenerateBatchAsync(
            Enumerable.Repeat(session.Request, 10), new GenerationBatchOptions { Concurrency = 1, WaitForCompletion = false }));

        Assert.InRange(items.Count(item => item.Result.IsSuccess), 2, 4);
        Assert.All(items.Where(item => !item.Result.IsSuccess), item => Assert.Null(Assert.IsType<InsufficientCreditsException>(item.Result.Failure).Error));
        Assert.Equal(0, session.Guard.Reserved);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task The_number_at_the_same_time_has_a_range(int concurrency)
    {
        await using var session = await FluxUltraSession.StartAsync();

        Assert.Throws<ArgumentException>(() => session.Client.GenerateBatchAsync([], new GenerationBatchOptions { Concurrency = concurrency }));
        Assert.Throws<ArgumentNullException>(() => session.Client.GenerateBatchAsync(null!));
    }

    private static IEnumerable<ImageRequest> Requests(params string[] prompts) => prompts.Select(prompt => new ImageRequest { Prompt = prompt });

    private static async Task<string> ReadPromptAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        return body.RootElement.GetProperty("variables").GetProperty("input").GetProperty("input").GetProperty("text").GetString()!;
    }

    /// <summary>With a clock, time goes on as soon as somebody waits for it.</summary>
    private static async Task<List<GenerationBatchItem>> CollectAsync(IAsyncEnumerable<GenerationBatchItem> batch, ObservedClock? clock = null)
    {
        var items = new ConcurrentQueue<GenerationBatchItem>();
        var collecting = Task.Run(async () =>
        {
            await foreach (var item in batch)
            {
                items.Enqueue(item);
            }
        });
        if (clock is not null)
        {
            await LifetimeTests.WaitUntilAsync(() =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                return collecting.IsCompleted;
            });
        }

        await collecting.WaitAsync(Limit);
        return [.. items];
    }

    /// <summary>Cannot write what has a certain prompt.</summary>
    private sealed class PromptFearingStore(string prompt) : IGenerationStore
    {
        private readonly MemoryGenerationStore _store = new();

        public Task AddAsync(GenerationRecord record, CancellationToken cancellationToken) =>
            record.Request.Prompt == prompt ? throw new IOException("The disk is full") : _store.AddAsync(record, cancellationToken);

        public Task UpdateAsync(GenerationRecord record, CancellationToken cancellationToken) => _store.UpdateAsync(record, cancellationToken);

        public Task<GenerationRecord?> FindAsync(string generationId, CancellationToken cancellationToken) => _store.FindAsync(generationId, cancellationToken);

        public Task<IReadOnlyList<GenerationRecord>> ReadAsync(GenerationRecordState state, CancellationToken cancellationToken) => _store.ReadAsync(state, cancellationToken);
    }
}
