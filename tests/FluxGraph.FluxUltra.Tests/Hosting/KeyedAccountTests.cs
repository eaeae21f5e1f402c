using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra.Tests.Hosting;

public sealed class KeyedAccountTests
{
    [Fact]
    public async Task Each_account_pays_with_its_own_key_and_keeps_its_own_store()
    {
        string[] keys = [FluxUltraSession.NewApiKey(), FluxUltraSession.NewApiKey(), FluxUltraSession.NewApiKey()];
        await using var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions { ApiKeys = keys });
        var (cats, dogs) = (new MemoryGenerationStore(), new MemoryGenerationStore());
        var services = new ServiceCollection();
        services.AddKeyedFluxUltra("cats", Options(0)).Services.AddSingleton<IGenerationStore>(cats);
        services.AddKeyedFluxUltra("dogs", Options(1)).Services.AddSingleton<IGenerationStore>(dogs);
        services.AddFluxUltra(Options(2));
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredKeyedService<FluxUltraClient>("cats").GenerateAsync(new ImageRequest { Prompt = "A cat" });
        await provider.GetRequiredKeyedService<CreditGuard>("dogs").GenerateAsync(new ImageRequest { Prompt = "A dog" });
        await provider.GetRequiredKeyedService<CreditQueue>("dogs").GenerateAsync(new ImageRequest { Prompt = "Another dog" });
        Assert.NotNull(provider.GetRequiredKeyedService<Api.IDoitongClient>("cats"));
        Assert.NotNull(provider.GetRequiredService<FluxUltraClient>());

        Assert.Equal([1, 2, 0], keys.Select(key => emulator.GetAccount(key).Ledger.Count));
        Assert.Single(await cats.ReadAsync(GenerationRecordState.Accepted, CancellationToken.None));
        Assert.Equal(2, (await dogs.ReadAsync(GenerationRecordState.Accepted, CancellationToken.None)).Count);

        Action<FluxUltraOptions> Options(int account) => options => (options.Endpoint, options.ApiKey) = (emulator.GraphQLEndpoint, new ApiKey(keys[account]));
    }

    [Fact]
    public async Task A_host_with_an_account_without_a_key_does_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddKeyedFluxUltra("cats", options => options.ApiKey = new ApiKey(FluxUltraSession.NewApiKey()));
        builder.Services.AddKeyedFluxUltra("dogs", _ => { });
        using var host = builder.Build();

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    [Fact]
    public async Task A_host_starts_and_stops_with_accounts_and_their_stores_are_gone_on_with()
    {
        await using var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var store = new MemoryGenerationStore();
        await LifetimeTests.LeaveUnsentAsync(store);
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services
            .AddKeyedFluxUltra("cats", options => (options.Endpoint, options.ApiKey) = (emulator.GraphQLEndpoint, new ApiKey(emulator.ApiKey)))
            .Services.AddSingleton<IGenerationStore>(store);
        using var host = builder.Build();

        await host.StartAsync();
        await LifetimeTests.WaitUntilAsync(() => emulator.GetAccount().Ledger.Count == 1);
        await host.StopAsync();
    }

    [Fact]
    public void A_key_is_taken_once()
    {
        var services = new ServiceCollection();
        services.AddKeyedFluxUltra("cats", _ => { });

        Assert.Throws<ArgumentException>(() => services.AddKeyedFluxUltra("cats", _ => { }));
    }
}
