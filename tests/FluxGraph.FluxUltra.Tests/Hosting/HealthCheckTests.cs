using FluxGraph.Emulator;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FluxGraph.FluxUltra.Tests.Hosting;

public sealed class HealthCheckTests
{
    [Theory]
    [InlineData(100, HealthStatus.Healthy)]
    [InlineData(99, HealthStatus.Degraded)]
    public async Task Credits_decide_between_healthy_and_degraded(int credits, HealthStatus expected)
    {
        await using var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions { OpeningCredits = credits });

        var entry = await CheckAsync(emulator.GraphQLEndpoint, emulator.ApiKey);

        Assert.Equal(expected, entry.Status);
        Assert.Equal(credits, entry.Data["creditsAvailable"]);
    }

    [Fact]
    public async Task A_key_that_is_not_accepted_is_unhealthy_and_not_named()
    {
        await using var emulator = await FluxUltraEmulator.StartAsync();
        var apiKey = FluxUltraSession.NewApiKey();

        var entry = await CheckAsync(emulator.GraphQLEndpoint, apiKey);

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.IsType<UnauthorizedException>(entry.Exception);
        Assert.DoesNotContain(apiKey, $"{entry.Description} {entry.Exception}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_limit_is_degraded_and_a_dead_server_unhealthy()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(429, code: null));
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(server.Endpoint, FluxUltraSession.NewApiKey())).Status);

        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(new Uri("http://127.0.0.1:1/graphql"), FluxUltraSession.NewApiKey())).Status);
    }

    [Fact]
    public async Task Many_checks_ask_once()
    {
        var requests = 0;
        await using var server = await TestServer.StartAsync(context =>
        {
            Interlocked.Increment(ref requests);
            return new Answer(200, """{"data":{"creditBalance":{"available":100,"spent":0}}}""").WriteAsync(context);
        });
        await using var services = Build(server.Endpoint, FluxUltraSession.NewApiKey());

        for (var i = 0; i < 5; i++)
        {
            await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        }

        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task A_failure_is_told_and_not_waited_out()
    {
        var requests = 0;
        await using var server = await TestServer.StartAsync(context =>
        {
            Interlocked.Increment(ref requests);
            return Answer.Error(503, code: null).WriteAsync(context);
        });

        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(server.Endpoint, FluxUltraSession.NewApiKey())).Status);

        Assert.Equal(1, requests);
    }

    private static async Task<HealthReportEntry> CheckAsync(Uri endpoint, string apiKey)
    {
        await using var services = Build(endpoint, apiKey);
        return (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["flux-ultra"];
    }

    private static ServiceProvider Build(Uri endpoint, string apiKey)
    {
        var services = new ServiceCollection();
        services.AddFluxUltra(options => (options.Endpoint, options.ApiKey) = (endpoint, new ApiKey(apiKey)));
        services.AddHealthChecks().AddFluxUltra(fewestCredits: 100);
        return services.BuildServiceProvider();
    }
}
