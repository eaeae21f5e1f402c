using FluxGraph.EndToEnd.Tests.Server;
using FluxGraph.EndToEnd.Tests.StarWars;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.EndToEnd.Tests;

/// <summary>Subscriptions, and queries that are watched, against GraphQL.NET.</summary>
public class SubscriptionTests(StarWarsServer server) : IClassFixture<StarWarsServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IStarWarsClient _client = server.Client;

    [Fact]
    public async Task Each_event_is_a_result()
    {
        var results = await _client.OnReview.SubscribeAsync(Episode.Empire).ToListAsync();

        Assert.All(results, result => result.EnsureNoErrors());
        Assert.Equal(
            [new OnReview_ReviewAdded_Review(Episode.Empire, 0, ["ice"]), new OnReview_ReviewAdded_Review(Episode.Empire, 1, ["ice"])],
            results.Select(result => result.Data!.ReviewAdded));
        Assert.EndsWith("\"operationName\":\"OnReview\",\"variables\":{\"episode\":\"EMPIRE\"}}", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_with_errors_is_not_the_end()
    {
        var results = await _client.OnReview.SubscribeAsync(Episode.Empire, 4).ToListAsync();

        Assert.Equal(4, results.Count);
        Assert.Null(results[2].Data!.ReviewAdded);
        Assert.Contains(results[2].Errors, error => error.Path is ["reviewAdded", "tags"]);
        Assert.Equal(3, results[3].Data!.ReviewAdded!.Stars);
    }

    [Fact]
    public async Task Many_events_arrive_in_order() => Assert.Equal(
        Enumerable.Range(0, 999).Where(index => index % 3 != 2),
        await _client.OnReview.SubscribeAsync(Episode.NewHope, 999)
            .Where(result => result.IsSuccessResult())
            .Select(result => result.Data!.ReviewAdded!.Stars)
            .ToListAsync());

    [Fact]
    public async Task A_subscription_that_the_server_refuses_is_one_result()
    {
        var result = Assert.Single(await _client.OnReview.SubscribeAsync(Episode.Empire, -1).ToListAsync());

        Assert.Contains("no negative number", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
        Assert.Equal(["application/graphql-response+json; charset=utf-8"], result.Headers.GetValues("Content-Type"));
    }

    [Fact]
    public async Task Leaving_the_enumeration_is_heard_by_the_server()
    {
        await foreach (var result in _client.OnHero.SubscribeAsync())
        {
            var droid = Assert.IsType<OnHero_HeroChanged_Droid>(result.Data!.HeroChanged);
            Assert.Equal("Astromech", droid.PrimaryFunction);
            break;
        }

        Assert.True(await server.ClientsLeft.WaitAsync(Patience));
    }

    [Fact]
    public async Task Observers_hear_events_until_they_unsubscribe()
    {
        var observer = new NameObserver<IOnHeroResult>(2, result => result.HeroChanged.Name);
        var subscription = _client.OnHero.Watch(ExecutionStrategy.CacheAndNetwork).Subscribe(observer);
        await observer.Heard.WaitAsync(Patience);

        subscription.Dispose();

        Assert.Equal(["R2-D2", "Luke Skywalker"], observer.Names);
        Assert.True(await server.ClientsLeft.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_watched_query_has_one_result()
    {
        var observer = new NameObserver<IGetHeroResult>(2, result => result.Hero!.Name);
        using var subscription = _client.GetHero.Watch(Episode.Empire, ExecutionStrategy.CacheFirst).Subscribe(observer);
        await observer.Heard.WaitAsync(Patience);

        Assert.Equal(["Luke Skywalker", "completed"], observer.Names);
    }

    [Fact]
    public async Task An_operation_can_go_elsewhere_for_a_call()
    {
        using var http = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:1/") };

        var result = await _client.GetHero.WithHttpClient(http).WithRequestUri(server.Endpoint).ExecuteAsync();
        await Assert.ThrowsAsync<GraphQLTransportException>(() => _client.GetHero.WithHttpClient(http).ExecuteAsync());

        Assert.Equal("R2-D2", result.Data!.Hero!.Name);
        Assert.Same(_client.OnHero, server.Services.GetRequiredService<IOnHeroSubscription>());
    }
}
