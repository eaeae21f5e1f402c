using FluxGraph.EndToEnd.Tests.StarWars;
using FluxGraph.Transport.WebSockets;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.EndToEnd.Tests.Node;

/// <summary>Subscriptions at servers of other makes.</summary>
public class NodeServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Servers { get; } = ["yoga", "sse", "ws", "legacy"];

    [SkippableTheory]
    [MemberData(nameof(Servers))]
    public async Task Each_event_is_a_result(string path)
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, path);

        var results = await services.GetRequiredService<IOnReviewSubscription>().SubscribeAsync(Episode.NewHope, 4).ToListAsync();

        Assert.Equal(4, results.Count);
        Assert.Equal(new OnReview_ReviewAdded_Review(Episode.NewHope, 1, ["ice"]), results[1].Data!.ReviewAdded);
        Assert.Null(results[2].Data!.ReviewAdded);
        Assert.Contains(results[2].Errors, error => error.Path is ["reviewAdded", "tags"]);
        results[3].EnsureNoErrors();
    }

    [SkippableTheory]
    [MemberData(nameof(Servers))]
    public async Task A_subscription_that_the_server_refuses_is_one_result(string path)
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, path);

        var result = Assert.Single(await services.GetRequiredService<IOnReviewSubscription>().SubscribeAsync(Episode.NewHope, -1).ToListAsync());

        Assert.Equal("There is no negative number of reviews.", Assert.Single(result.Errors).Message);
    }

    [SkippableTheory]
    [MemberData(nameof(Servers))]
    public async Task Leaving_is_heard_by_the_server(string path)
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, path);
        using var http = new HttpClient();

        await foreach (var result in services.GetRequiredService<IOnHeroSubscription>().SubscribeAsync())
        {
            Assert.Equal("Astromech", Assert.IsType<OnHero_HeroChanged_Droid>(result.Data!.HeroChanged).PrimaryFunction);
            break;
        }

        using var left = await http.GetAsync(new Uri(server.Address, "left")).WaitAsync(Patience);
    }

    [SkippableFact]
    public async Task Subscriptions_share_a_WebSocket()
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, "ws");
        var reviews = services.GetRequiredService<IOnReviewSubscription>();

        var results = await Task.WhenAll(Enumerable.Range(1, 20).Select(count => reviews.SubscribeAsync(Episode.Empire, count).ToListAsync().AsTask()));

        Assert.Equal(Enumerable.Range(1, 20), results.Select(list => list.Count));
    }

    [SkippableFact]
    public async Task A_server_that_does_not_know_the_client_says_so()
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, "ws", payload: "a stranger");

        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(
            async () => await services.GetRequiredService<IOnHeroSubscription>().SubscribeAsync().ToListAsync());

        Assert.Equal(4403, (int?)failure.CloseStatus);
        Assert.False(failure.RequestMayHaveBeenReceived);
    }

    private static ServiceProvider Services(NodeServer server, string path, string payload = "trusted")
    {
        var services = new ServiceCollection();
        var client = services.AddStarWarsClient(ExecutionStrategy.NetworkOnly);
        client.ConfigureHttpClient(http => http.BaseAddress = new Uri(server.Address, path));
        if (path is "ws" or "legacy")
        {
            client.ConfigureWebSocketClient(
                socket => socket.Uri = new UriBuilder(new Uri(server.Address, path)) { Scheme = "ws" }.Uri,
                builder => builder.ConfigureConnectionInterceptor(new Introduction(payload)));
        }

        return services.BuildServiceProvider();
    }

    private sealed class Introduction(string name) : ISocketConnectionInterceptor
    {
        public ValueTask<object?> CreateConnectionInitPayload(ISocketProtocol protocol, CancellationToken cancellationToken) =>
            new(new Dictionary<string, string> { ["client"] = name });
    }
}
