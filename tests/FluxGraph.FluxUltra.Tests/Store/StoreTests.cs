using FluxGraph.FluxUltra.Tests.Hosting;
using FluxGraph.FluxUltra.Tests.Servers;

namespace FluxGraph.FluxUltra.Tests.Store;

public sealed class StoreTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_generation_is_recorded_before_it_is_sent_and_through_each_change()
    {
        var store = new RecordingStore();
        await using var session = await FluxUltraSession.StartAsync(store: store);
        var generation = await session.Client.GenerateAsync(session.Request);
        var waiting = generation.WaitForCompletionAsync();
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        await session.Clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        await waiting.WaitAsync(Limit);

        Assert.Equal(
            [GenerationRecordState.Waiting, GenerationRecordState.Submitting, GenerationRecordState.Accepted, GenerationRecordState.Ended],
            store.Written.Select(record => record.State));
        Assert.Single(store.Written.Select(record => record.Key).Distinct());
        Assert.Equal(generation.Latest, store.Written.Last().Generation);
        Assert.Equal(session.Request, store.Written.Last().Request);
        session.AssertNothingLeaked();
    }

    [Theory]
    [InlineData(402, GenerationRecordState.WithoutEffect)]
    [InlineData(429, GenerationRecordState.WithoutEffect)]
    [InlineData(502, GenerationRecordState.Unknown)]
    public async Task What_became_of_a_request_that_failed_is_recorded(int status, GenerationRecordState expected)
    {
        var store = new RecordingStore();
        await using var server = await TestServer.StartAsync(status == 502 ? new Answer(502, "Bad gateway", "text/plain") : Answer.Error(status, code: null));
        await using var session = FluxUltraSession.For(server.Endpoint, store: store);

        await Assert.ThrowsAnyAsync<FluxUltraException>(() => session.Client.GenerateAsync(session.Request));

        Assert.Equal([GenerationRecordState.Waiting, GenerationRecordState.Submitting, expected], store.Written.Select(record => record.State));
    }

    [Theory]
    [InlineData(400, GenerationRecordState.WithoutEffect)]
    [InlineData(402, GenerationRecordState.Waiting)]
    [InlineData(429, GenerationRecordState.Waiting)]
    [InlineData(502, GenerationRecordState.Unknown)]
    public async Task What_an_earlier_process_left_waits_on_when_it_could_not_be_sent(int status, GenerationRecordState expected)
    {
        var store = new MemoryGenerationStore();
        await LifetimeTests.LeaveUnsentAsync(store);
        await using var server = await TestServer.StartAsync(status == 502 ? new Answer(502, "Bad gateway", "text/plain") : Answer.Error(status, code: null));
        await using var session = FluxUltraSession.For(server.Endpoint, store: store);
        var left = await session.Client.RecoverAsync();

        await Assert.ThrowsAnyAsync<FluxUltraException>(() => session.Client.SubmitAsync(Assert.Single(left.Unsent)));

        Assert.Single(await store.ReadAsync(expected, CancellationToken.None));
    }

    [Theory]
    [InlineData(GenerationRecordState.Waiting)]
    [InlineData(GenerationRecordState.Submitting)]
    public async Task What_cannot_be_recorded_is_not_sent(GenerationRecordState failing)
    {
        await using var session = await FluxUltraSession.StartAsync(store: new RecordingStore { FailsAt = failing });

        await Assert.ThrowsAsync<IOException>(() => session.Client.GenerateAsync(session.Request));

        Assert.Empty(session.ApiRequests);
    }

    [Fact]
    public async Task A_store_that_fails_afterwards_does_not_take_the_generation_away()
    {
        await using var session = await FluxUltraSession.StartAsync(store: new RecordingStore { FailsAt = GenerationRecordState.Accepted });

        var generation = await session.Client.GenerateAsync(session.Request);

        Assert.Equal(Assert.Single(session.Emulator.GetAccount().Ledger).GenerationId, generation.Id);
        Assert.Contains(session.Logs.Entries, entry => entry.StartsWith($"What became of generation {generation.Id} could not be kept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_is_recorded_and_does_not_take_the_price_away()
    {
        var store = new MemoryGenerationStore();
        await using var session = await FluxUltraSession.StartAsync(store: store);
        var generation = await session.Client.GenerateAsync(session.Request);

        await session.Client.ReceiveAsync(new GenerationWebhook { Id = generation.Id, Status = GenerationStatus.Completed });

        var record = await store.FindAsync(generation.Id, CancellationToken.None);
        Assert.Equal((GenerationRecordState.Ended, generation.CreditCost), (record!.State, record.Generation!.CreditCost));
    }

    [Fact]
    public async Task What_an_earlier_process_left_is_told_apart_and_gone_on_with()
    {
        var store = new MemoryGenerationStore();
        await using var session = await FluxUltraSession.StartAsync(store: store, configure: options => options.Plan = FluxUltraPlan.Starter);
        var running = await session.Client.GenerateAsync(session.Request);
        await using var next = session.Restart();
        foreach (var state in new[] { GenerationRecordState.Waiting, GenerationRecordState.Submitting })
        {
            await store.AddAsync(
                new GenerationRecord { Key = Guid.NewGuid(), Request = session.Request, State = state, CreatedAt = session.Clock.Start, ChangedAt = session.Clock.Start },
                CancellationToken.None);
        }

        var left = await next.Client.RecoverAsync();

        Assert.Equal((running.Id, running.CreditCost), (Assert.Single(left.Running).Id, left.Running[0].CreditCost));
        Assert.Equal(GenerationRecordState.Unknown, Assert.Single(left.Unknown).State);
        var sent = await next.Client.SubmitAsync(Assert.Single(left.Unsent));
        Assert.Equal(2, session.Emulator.GetAccount().Ledger.Count);
        session.Clock.Advance(TimeSpan.FromSeconds(3));
        await left.Running[0].RefreshAsync();
        await next.Client.GetAsync(sent.Id);
        Assert.Equal(2, (await store.ReadAsync(GenerationRecordState.Ended, CancellationToken.None)).Count);
        Assert.Single(await store.ReadAsync(GenerationRecordState.Unknown, CancellationToken.None));
        var nothing = await next.Client.RecoverAsync();
        Assert.Empty(nothing.Running);
        Assert.Empty(nothing.Unsent.Concat(nothing.Unknown));
        await Assert.ThrowsAsync<ArgumentException>(() => next.Client.SubmitAsync(left.Unknown[0]));
    }

    [Fact]
    public async Task A_recovered_generation_takes_its_place_in_the_plan()
    {
        var store = new MemoryGenerationStore();
        await using var session = await FluxUltraSession.StartAsync(store: store, configure: options => options.Plan = FluxUltraPlan.Free);
        await session.Client.GenerateAsync(session.Request);
        await using var next = session.Restart();
        var left = await next.Client.RecoverAsync();

        var second = next.Client.GenerateAsync(session.Request);
        Assert.False(second.IsCompleted);
        await next.Client.ReceiveAsync(new GenerationWebhook { Id = left.Running[0].Id, Status = GenerationStatus.Completed });

        await second.WaitAsync(Limit);
    }
}
