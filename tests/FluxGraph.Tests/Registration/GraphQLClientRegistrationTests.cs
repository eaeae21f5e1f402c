using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.Tests.Registration;

public class GraphQLClientRegistrationTests
{
    [Fact]
    public async Task A_registered_client_talks_to_its_default_endpoint()
    {
        await using var server = await TestServer.StartAsync(200, "application/json", """{"data":{"hero":null}}""");
        var services = new ServiceCollection();
        var builder = AddHeroClient(services, server.Endpoint);
        Assert.Equal("HeroClient", builder.ClientName);
        Assert.Same(services, builder.Services);
        Assert.Same(services, builder.ClientServices);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<HeroClient>();
        Assert.Same(client, provider.GetRequiredService<HeroClient>());
        (await client.Executor.ExecuteAsync(new HeroRequest())).EnsureNoErrors();
    }

    [Fact]
    public async Task The_HTTP_client_is_configured_in_every_way_and_in_order()
    {
        string? headers = null;
        await using var server = await TestServer.StartAsync(async context =>
        {
            headers = string.Join(",", context.Request.Headers.Where(h => h.Key.StartsWith("X-", StringComparison.Ordinal)).Select(h => $"{h.Key}={h.Value}").Order());
            await context.Response.WriteAsync("""{"data":{"hero":null}}""");
        });
        var services = new ServiceCollection();
        services.AddSingleton("from services");
        AddHeroClient(services, new Uri("http://does-not-exist.invalid"))
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("http://neither.invalid"))
            .ConfigureHttpClient(client => client.BaseAddress = server.Endpoint)
            .ConfigureHttpClient((provider, client) => client.DefaultRequestHeaders.Add("X-A", provider.GetRequiredService<string>()))
            .ConfigureHttpClient(_ => { }, http => http.AddHttpMessageHandler(() => new HeaderHandler("X-B")))
            .ConfigureHttpClient((_, _) => { }, http => http.AddHttpMessageHandler(() => new HeaderHandler("X-C")));
        // Somebody else registers the same client: what was configured stays.
        AddHeroClient(services, new Uri("http://nor-this.invalid"));
        await using var provider = services.BuildServiceProvider();
        (await provider.GetRequiredService<HeroClient>().Executor.ExecuteAsync(new HeroRequest())).EnsureNoErrors();
        Assert.Equal("X-A=from services,X-B=1,X-C=1", headers);
        Assert.Single(services, service => service.ServiceType == typeof(HeroClient));
    }

    [Fact]
    public async Task An_address_that_was_set_before_the_client_was_added_stays()
    {
        await using var server = await TestServer.StartAsync(200, "application/json", """{"data":{"hero":null}}""");
        var services = new ServiceCollection();
        services.AddHttpClient("HeroClient", client => client.BaseAddress = server.Endpoint);
        AddHeroClient(services, new Uri("http://does-not-exist.invalid"));
        await using var provider = services.BuildServiceProvider();
        (await provider.GetRequiredService<HeroClient>().Executor.ExecuteAsync(new HeroRequest())).EnsureNoErrors();
    }

    [Fact]
    public async Task A_client_without_an_endpoint_says_so_when_it_is_used()
    {
        var services = new ServiceCollection();
        AddHeroClient(services, null);
        await using var provider = services.BuildServiceProvider();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => provider.GetRequiredService<HeroClient>().Executor.ExecuteAsync(new HeroRequest()));
    }

    private static IClientBuilder<HeroClient> AddHeroClient(IServiceCollection services, Uri? endpoint) =>
        GraphQLClientRegistration.AddClient(services, "HeroClient", endpoint, executor => new HeroClient(executor));

    private sealed record HeroClient(IOperationExecutor Executor);

    private sealed class HeaderHandler(string name) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add(name, "1");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
