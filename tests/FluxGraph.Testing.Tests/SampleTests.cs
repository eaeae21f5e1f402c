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
    public void The_page_shows_what_is_compiled_here()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs", "testing.md")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("docs/testing.md");
        }

        var compiled = LinesOf(Path.Combine(folder.FullName, "tests/FluxGraph.Testing.Tests/SampleTests.cs")).ToHashSet();
        var shown = LinesOf(Path.Combine(folder.FullName, "docs/testing.md"))
            .SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```").Where(line => line.Length > 0).ToArray();

        Assert.True(shown.Length > 20);
        Assert.All(shown, line => Assert.Contains(line, compiled));
    }

    private static IEnumerable<string> LinesOf(string path) => File.ReadLines(path).Select(line => line.Trim());
}
