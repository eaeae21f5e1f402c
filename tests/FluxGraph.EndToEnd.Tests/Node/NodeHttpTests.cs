using FluxGraph.EndToEnd.Tests.StarWars;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.EndToEnd.Tests.Node;

/// <summary>Queries and mutations at servers of other makes, posted and by GET.</summary>
public class NodeHttpTests
{
    public static TheoryData<string, bool> Servers { get; } = new()
    {
        { "yoga", false }, { "yoga", true },
        { "apollo", false }, { "apollo", true },
        { "http", false }, { "http", true },
        { "mercurius", false }, { "mercurius", true },
    };

    [SkippableTheory]
    [MemberData(nameof(Servers))]
    public async Task A_query_with_variables_is_answered(string path, bool byGet)
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, path, byGet);

        var result = await services.GetRequiredService<IGetHeroQuery>().ExecuteAsync(Episode.Empire);

        result.EnsureNoErrors();
        Assert.Equal("Luke Skywalker", result.Data!.Hero!.Name);
        Assert.Equal(byGet ? "GET" : "POST", MethodOf(result));
    }

    [SkippableTheory]
    [MemberData(nameof(Servers))]
    public async Task What_fails_is_told_beside_what_does_not(string path, bool byGet)
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, path, byGet);

        var result = await services.GetRequiredService<IGetFailingQuery>().ExecuteAsync();

        Assert.Null(result.Data!.Failing);
        Assert.Equal(5, result.Data.FailingInList![0]!.Stars);
        Assert.Null(result.Data.FailingInList[1]);
        var error = Assert.Single(result.Errors, error => error.Path is ["failing"]);
        Assert.Equal(("Nothing works today.", "TODAY"), (error.Message, error.Code));
        Assert.Single(result.Errors, error => error.Path is ["failingInList", 1, "tags"]);
    }

    [SkippableTheory]
    [MemberData(nameof(Servers))]
    public async Task A_mutation_is_posted_always(string path, bool byGet)
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, path, byGet);

        var result = await services.GetRequiredService<ICreateReviewMutation>().ExecuteAsync(Episode.Empire, new ReviewInput { Stars = 5, Tags = ["ice"] });

        result.EnsureNoErrors();
        Assert.Equal(new CreateReview_CreateReview_Review(Episode.Empire, 5, "none", ["ice"]), result.Data!.CreateReview);
        Assert.Equal("POST", MethodOf(result));
    }

    [SkippableTheory]
    [MemberData(nameof(Servers))]
    public async Task What_the_server_does_not_know_is_an_error_of_the_result(string path, bool byGet)
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, path, byGet);

        // The servers' resolvers know nobody of this kind.
        var result = await services.GetRequiredService<IEchoQuery>().ExecuteAsync(new ReviewInput { Stars = 1 });

        Assert.Null(result.Data);
        Assert.Contains(result.Errors, error => error.Path is ["echo"]);
    }

    private static string? MethodOf(IOperationResult result) => result.Headers.TryGetValue("X-Method", out var method) ? method : null;

    private static ServiceProvider Services(NodeServer server, string path, bool byGet)
    {
        var services = new ServiceCollection();
        var client = services.AddStarWarsClient(ExecutionStrategy.NetworkOnly);
        client.ConfigureHttpClient(http => http.BaseAddress = new Uri(server.Address, path));
        if (byGet)
        {
            client.SendQueriesByGet();
        }

        return services.BuildServiceProvider();
    }
}
