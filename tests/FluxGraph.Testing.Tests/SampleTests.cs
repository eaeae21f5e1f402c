using FluxGraph.Testing.Tests.Heroes;

namespace FluxGraph.Testing.Tests;

/// <summary>The samples of <c>docs/testing.md</c>, compiled and run.</summary>
public class SampleTests
{
    [Fact]
    public async Task A_hero_has_a_name_and_all_the_rest()
    {
        using var stub = new GraphQLStub(HeroStub.Schema);
        stub.On("GetHero", new { hero = new { name = "R2-D2" } });
        var client = new HeroClient(stub.CreateExecutor());

        var result = await client.GetHero.ExecuteAsync(Episode.Empire);

        Assert.Equal("R2-D2", result.Data!.Hero!.Name);
        Assert.NotEmpty(result.Data.Hero.Friends!);
        Assert.Equal("EMPIRE", stub.Requests[0].Variables.GetProperty("episode").GetString());
    }

    [Fact]
    public async Task A_review_fails_once()
    {
        using var stub = new GraphQLStub(HeroStub.Schema);
        stub.On("Rate").WithoutData().WithError("Try again later", "BUSY");
        stub.On("Rate", variables => new { rate = new { stars = variables.GetProperty("stars").GetInt32() } });
        var client = new HeroClient(stub.CreateExecutor());

        var first = await client.Rate.ExecuteAsync(4);
        var second = await client.Rate.ExecuteAsync(4);

        Assert.Equal("BUSY", first.Errors[0].Code);
        Assert.Equal(4, second.Data!.Rate.Stars);
        stub.Verify();
    }

    [Fact]
    public async Task A_hero_is_shown_as_it_is_built()
    {
        using var stub = new GraphQLStub(HeroStub.Schema);
        var leia = stub.Build<GetHero_Hero_Human>() with { Name = "Leia", AppearsIn = [Episode.Jedi] };
        stub.On(stub.Build<GetHeroResult>() with { Hero = leia });

        var result = await new HeroClient(stub.CreateExecutor()).GetHero.ExecuteAsync(Episode.Jedi);

        Assert.Equal(leia, result.Data!.Hero);
    }

    [Fact]
    public void What_takes_a_result_is_tested_without_a_server()
    {
        using var stub = new GraphQLStub(HeroStub.Schema);
        var hero = new OperationResult<IGetHeroResult>(stub.Build<GetHeroResult>());
        var refused = new OperationResult<IGetHeroResult>(data: null, [new ClientError("Try again later", "BUSY")]);
        var inPart = new OperationResult<IGetHeroResult>(new GetHeroResult(Hero: null), [new ClientError("No such hero") { Path = ["hero"] }]);

        Assert.Equal("hero.name", TitleOf(hero));
        Assert.Equal("Try again later", TitleOf(refused));
        Assert.Equal("No such hero", TitleOf(inPart));
    }

    [Fact]
    public async Task Reviews_come_until_the_server_ends_them()
    {
        using var stub = new GraphQLStub(HeroStub.Schema);
        var review = stub.Build<OnReview_ReviewAdded_Review>();
        stub.On("OnReview").Streams(new OnReviewResult(review with { Stars = 1 }), new { reviewAdded = new { stars = 5 } });

        var stars = new List<int>();
        await foreach (var result in new HeroClient(stub.CreateExecutor()).OnReview.SubscribeAsync())
        {
            stars.Add(result.Data!.ReviewAdded.Stars);
        }

        Assert.Equal([1, 5], stars);
    }

    [Fact]
    public void The_page_shows_what_is_compiled_here()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs", "testing.md")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("docs/testing.md");
        }

        var compiled = LinesOf(Path.Combine(folder.FullName, "tests/FluxGraph.Testing.Tests/SampleTests.cs")).ToHashSet();
        var shown = CodeIn(LinesOf(Path.Combine(folder.FullName, "docs/testing.md"))).Where(line => line.Length > 0).ToArray();

        Assert.True(shown.Length > 60);
        Assert.All(shown, line => Assert.Contains(line, compiled));
    }

    private static string TitleOf(IOperationResult<IGetHeroResult> result) =>
        result.IsErrorResult() ? result.Errors[0].Message : result.Data!.Hero!.Name;

    private static IEnumerable<string> CodeIn(IEnumerable<string> lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = line == "```csharp";
            }
            else if (isCode)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> LinesOf(string path) => File.ReadLines(path).Select(line => line.Trim());
}
