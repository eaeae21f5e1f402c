using FluxGraph.EndToEnd.Tests.StarWars;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.EndToEnd.Tests.Node;

/// <summary>Subscriptions at servers of other makes.</summary>
public class NodeServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Servers { get; } = ["yoga", "sse"];

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

    private static ServiceProvider Services(NodeServer server, string path)
    {
        var services = new ServiceCollection();
        services.AddStarWarsClient(ExecutionStrategy.NetworkOnly).ConfigureHttpClient(client => client.BaseAddress = new Uri(server.Address, path));
        return services.BuildServiceProvider();
    }
}
