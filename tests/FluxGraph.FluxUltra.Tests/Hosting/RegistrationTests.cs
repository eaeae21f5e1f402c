using FluxGraph.FluxUltra.Api;
using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra.Tests.Hosting;

public sealed class RegistrationTests
{
    [Fact]
    public async Task A_host_without_a_key_does_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddFluxUltra(_ => { });
        using var host = builder.Build();

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    [Fact]
    public async Task Registering_twice_adds_options_and_nothing_else()
    {
        await using var server = await TestServer.StartAsync(Answer.Accepted("job-1"));
        var apiKey = FluxUltraSession.NewApiKey();
        var services = new ServiceCollection();
        var first = services.AddFluxUltra(options => options.ApiKey = new ApiKey(apiKey));
        var second = services.AddFluxUltra(options => options.Endpoint = server.Endpoint);
        await using var provider = services.BuildServiceProvider();

        var generation = await provider.GetRequiredService<FluxUltraClient>().GenerateAsync(new ImageRequest { Prompt = "A city" });

        Assert.Same(first, second);
        Assert.Same(services, first.Services);
        Assert.Single(provider.GetServices<FluxUltraClient>());
        Assert.Single(provider.GetServices<IDoitongClient>());
        Assert.Equal("job-1", generation.Id);
    }

    [Fact]
    public async Task A_redirect_does_not_take_the_key_elsewhere()
    {
        var elsewhere = 0;
        await using var other = await TestServer.StartAsync(context =>
        {
            Interlocked.Increment(ref elsewhere);
            return Answer.Accepted("job-1").WriteAsync(context);
        });
        await using var server = await TestServer.StartAsync(
            new Answer(307, "") { Headers = new Dictionary<string, string> { ["Location"] = other.Endpoint.ToString() } });
        await using var session = FluxUltraSession.For(server.Endpoint);

        var exception = await Assert.ThrowsAsync<FluxUltraException>(() => session.Client.GenerateAsync(session.Request));

        Assert.Equal(307, (int)exception.Error!.StatusCode!);
        Assert.Equal(0, elsewhere);
        session.AssertNothingLeaked(exception);
    }
}
