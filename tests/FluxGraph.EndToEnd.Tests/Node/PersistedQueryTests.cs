using System.Text.Json;
using FluxGraph.EndToEnd.Tests.StarWars;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.EndToEnd.Tests.Node;

/// <summary>Automatic persisted queries at servers of other makes; graphql-http knows none, and gets the text.</summary>
public sealed class PersistedQueryTests
{
    private readonly List<string> _sent = [];

    public static TheoryData<string, bool, string[]> Servers { get; } = new()
    {
        { "yoga", false, ["POST hash", "POST hash and text", "POST hash"] },
        { "yoga", true, ["GET hash", "GET hash and text", "GET hash"] },
        { "apollo", false, ["POST hash", "POST hash and text", "POST hash"] },
        { "apollo", true, ["GET hash", "GET hash and text", "GET hash"] },
        { "mercurius", false, ["POST hash", "POST hash and text", "POST hash"] },
        { "mercurius", true, ["GET hash", "GET hash and text", "GET hash"] },
        { "http", false, ["POST hash", "POST text", "POST text"] },
        { "http", true, ["GET hash", "GET text", "GET text"] },
    };

    [SkippableTheory]
    [MemberData(nameof(Servers))]
    public async Task A_query_is_sent_with_its_text_only_where_the_server_needs_it(string path, bool byGet, string[] expected)
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, path, byGet);
        var query = services.GetRequiredService<IGetHeroQuery>();

        var first = await query.ExecuteAsync(Episode.Empire);
        var second = await query.ExecuteAsync(Episode.NewHope);

        first.EnsureNoErrors();
        second.EnsureNoErrors();
        Assert.Equal(("Luke Skywalker", "R2-D2"), (first.Data!.Hero!.Name, second.Data!.Hero!.Name));
        Assert.Equal(expected, _sent);
    }

    [SkippableTheory]
    [InlineData("yoga")]
    [InlineData("apollo")]
    [InlineData("mercurius")]
    [InlineData("http")]
    public async Task A_mutation_is_sent_once_with_its_text(string path)
    {
        await using var server = await NodeServer.StartAsync();
        await using var services = Services(server, path, byGet: false);

        var result = await services.GetRequiredService<ICreateReviewMutation>().ExecuteAsync(Episode.Empire, new ReviewInput { Stars = 5, Tags = ["ice"] });

        result.EnsureNoErrors();
        Assert.Equal(["POST text"], _sent);
    }

    private ServiceProvider Services(NodeServer server, string path, bool byGet)
    {
        var services = new ServiceCollection();
        var client = services.AddStarWarsClient(ExecutionStrategy.NetworkOnly)
            .ConfigureHttpClient(http => http.BaseAddress = new Uri(server.Address, path), http => http.AddHttpMessageHandler(() => new Recorder(_sent)))
            .UseAutomaticPersistedQueries();
        if (byGet)
        {
            client.SendQueriesByGet();
        }

        return services.BuildServiceProvider();
    }

    private sealed class Recorder(List<string> sent) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool hasHash, hasText;
            if (request.Content is { } content)
            {
                using var json = JsonDocument.Parse(await content.ReadAsStringAsync(cancellationToken));
                hasText = json.RootElement.TryGetProperty("query", out _);
                hasHash = json.RootElement.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("persistedQuery", out _);
            }
            else
            {
                hasText = request.RequestUri!.Query.Contains("query=", StringComparison.Ordinal);
                hasHash = request.RequestUri.Query.Contains("sha256Hash", StringComparison.Ordinal);
            }

            sent.Add($"{request.Method} {(hasHash ? hasText ? "hash and text" : "hash" : "text")}");
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
