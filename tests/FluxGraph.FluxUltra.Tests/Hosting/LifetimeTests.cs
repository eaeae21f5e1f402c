using System.Diagnostics;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FluxGraph.FluxUltra.Tests.Hosting;

public sealed class LifetimeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_host_goes_on_with_what_an_earlier_process_left()
    {
        await using var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var store = new MemoryGenerationStore();
        await LeaveUnsentAsync(store);
        using var host = Build(emulator.GraphQLEndpoint, emulator.ApiKey, store);

        await host.StartAsync();
        await WaitUntilAsync(() => store.ReadAsync(GenerationRecordState.Ended, CancellationToken.None).Result.Count == 1);
        await host.StopAsync();

        Assert.Single(emulator.GetAccount().Ledger);
    }

    [Fact]
    public async Task Stopping_waits_for_the_answer_of_what_is_under_way_and_starts_nothing_more()
    {
        var (isAsked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var server = await TestServer.StartAsync(async context =>
        {
            isAsked.TrySetResult();
            await release.Task;
            await Answer.Accepted("job-1").WriteAsync(context);
        });
        var store = new MemoryGenerationStore();
        using var host = Build(server.Endpoint, FluxUltraSession.NewApiKey(), store, FluxUltraPlan.Free);
        await host.StartAsync();
        var client = host.Services.GetRequiredService<FluxUltraClient>();
        var request = new ImageRequest { Prompt = "A city" };
        var underWay = client.GenerateAsync(request);
        await isAsked.Task.WaitAsync(Limit);
        var waiting = client.GenerateAsync(request);

        var stopping = host.StopAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Limit));
        Assert.False(stopping.IsCompleted);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GenerateAsync(request));
        release.SetResult();

        Assert.Equal("job-1", (await underWay.WaitAsync(Limit)).Id);
        await stopping.WaitAsync(Limit);
        Assert.Single(await store.ReadAsync(GenerationRecordState.Accepted, CancellationToken.None));
        Assert.Single(await store.ReadAsync(GenerationRecordState.WithoutEffect, CancellationToken.None));
    }

    [Fact]
    public async Task Of_what_an_earlier_process_left_stopping_loses_nothing()
    {
        var (isAsked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var server = await TestServer.StartAsync(async context =>
        {
            isAsked.TrySetResult();
            await release.Task;
            await Answer.Accepted("job-1").WriteAsync(context);
        });
        var store = new MemoryGenerationStore();
        await LeaveUnsentAsync(store);
        await LeaveUnsentAsync(store);
        using var host = Build(server.Endpoint, FluxUltraSession.NewApiKey(), store, FluxUltraPlan.Free);
        await host.StartAsync();
        await isAsked.Task.WaitAsync(Limit);
        var waiting = host.Services.GetRequiredService<FluxUltraClient>().GenerateAsync(new ImageRequest { Prompt = "A city" });

        var stopping = host.StopAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Limit));
        Assert.False(stopping.IsCompleted);
        release.SetResult();
        await stopping.WaitAsync(Limit);

        Assert.Single(await store.ReadAsync(GenerationRecordState.Accepted, CancellationToken.None));
        Assert.Single(await store.ReadAsync(GenerationRecordState.Waiting, CancellationToken.None));
    }

    internal static Task LeaveUnsentAsync(MemoryGenerationStore store) => store.AddAsync(
        new GenerationRecord
        {
            Key = Guid.NewGuid(),
            Request = new ImageRequest { Prompt = "A city" },
            State = GenerationRecordState.Waiting,
            CreatedAt = DateTimeOffset.UnixEpoch,
            ChangedAt = DateTimeOffset.UnixEpoch,
        },
        CancellationToken.None);

    /// <summary>What a host does in the background tells nobody when it is done.</summary>
    internal static async Task WaitUntilAsync(Func<bool> condition)
    {
        var startedAt = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(startedAt) < Limit, "Nothing happened.");
            await Task.Yield();
        }
    }

    private static IHost Build(Uri endpoint, string apiKey, IGenerationStore store, FluxUltraPlan? plan = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton(store);
        builder.Services.AddFluxUltra(options =>
            (options.Endpoint, options.ApiKey, options.Plan, options.PollingInterval) = (endpoint, new ApiKey(apiKey), plan, TimeSpan.FromMilliseconds(100)));
        return builder.Build();
    }
}
