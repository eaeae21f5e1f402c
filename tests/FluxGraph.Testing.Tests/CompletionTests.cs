using FluxGraph.Testing.Tests.Heroes;

namespace FluxGraph.Testing.Tests;

public class CompletionTests
{
    [Fact]
    public async Task What_is_not_given_comes_from_the_schema()
    {
        using var stub = HeroStub.Create();
        stub.On("GetHero", new { hero = new { name = "R2-D2" } });

        var result = await stub.CreateClient().GetHero.ExecuteAsync(default);

        result.EnsureNoErrors();
        var hero = Assert.IsType<IGetHero_Hero_Droid>(result.Data!.Hero, exactMatch: false);
        Assert.Equal("R2-D2", hero.Name);
        Assert.Equal("1", hero.Id);
        Assert.Equal([Episode.Empire], hero.AppearsIn);
        Assert.Equal("hero.primaryFunction", hero.PrimaryFunction);
        var friend = Assert.Single(hero.Friends!);
        Assert.Equal(("2", "hero.friends[0].alias"), (friend.Id, friend.Alias));
    }

    [Fact]
    public async Task The_same_comes_every_time()
    {
        using var stub = HeroStub.Create();
        stub.On("GetHero");
        using var other = HeroStub.Create();
        other.On("GetHero");

        var first = await stub.CreateClient().GetHero.ExecuteAsync(default);

        Assert.Equal(first.Data, (await stub.CreateClient().GetHero.ExecuteAsync(default)).Data);
        Assert.Equal(first.Data, (await other.CreateClient().GetHero.ExecuteAsync(default)).Data);
    }

    [Fact]
    public async Task Every_scalar_has_a_value_that_can_be_read()
    {
        using var stub = HeroStub.Create();
        stub.On("GetSamples");
        stub.UseScalar("Stardate", 41153.7);

        var result = await stub.CreateClient().GetSamples.ExecuteAsync();

        result.EnsureNoErrors();
        Assert.Equal([[1]], result.Data!.Samples.Grid);
        Assert.Equal(41153.7m, result.Data.Samples.Own);
    }

    [Fact]
    public async Task The_type_is_the_first_that_has_what_is_given()
    {
        using var stub = HeroStub.Create();
        stub.On("Search", new { search = new object[] { new { length = 5 }, new { name = "Leia" }, new { __typename = "Droid" }, new { } } });

        var result = await stub.CreateClient().Search.ExecuteAsync("x");

        result.EnsureNoErrors();
        Assert.Equal(["Starship", "Human", "Droid", "Droid"], result.Data!.Search.Select(found => found.__Typename));
        Assert.Equal(5, Assert.IsType<ISearch_Search_Starship>(result.Data.Search[0], exactMatch: false).Length);
    }

    [Fact]
    public async Task Null_lists_and_enums_are_given_as_in_CSharp()
    {
        using var stub = HeroStub.Create();
        stub.On("GetHero", new { hero = new { appearsIn = new[] { Episode.NewHope, Episode.Jedi }, friends = (object?)null, height = 1.72 } });

        var hero = (await stub.CreateClient().GetHero.ExecuteAsync(default)).Data!.Hero!;

        Assert.Equal([Episode.NewHope, Episode.Jedi], hero.AppearsIn);
        Assert.Null(hero.Friends);
        Assert.Equal(1.72, Assert.IsType<IGetHero_Hero_Human>(hero, exactMatch: false).Height);
    }

    [Fact]
    public async Task What_is_left_out_is_not_answered()
    {
        using var stub = HeroStub.Create();
        stub.On("GetHero");

        var hero = (await stub.CreateClient().GetHero.ExecuteAsync(default, withFriends: false)).Data!.Hero!;

        Assert.Null(hero.Friends);
    }

    [Fact]
    public async Task An_error_makes_null_what_a_server_would()
    {
        using var stub = HeroStub.Create();
        stub.On("GetHero").WithError("no name", "GONE", ["hero", "friends", 0, "alias"]);

        var result = await stub.CreateClient().GetHero.ExecuteAsync(default);

        Assert.Equal("GONE", Assert.Single(result.Errors).Code);
        Assert.NotNull(result.Data!.Hero);
        Assert.Null(result.Data.Hero.Friends);
    }

    [Fact]
    public async Task An_error_meets_its_catch()
    {
        using var stub = HeroStub.Create();
        stub.On("Rate", variables => new { rate = new { stars = variables.GetProperty("stars").GetInt32() } }).WithError("no comment", path: ["rate", "comment"]);

        var rate = (await stub.CreateClient().Rate.ExecuteAsync(4)).Data!.Rate;

        Assert.Equal(4, rate.Stars);
        Assert.Equal("no comment", rate.Comment.Error!.Message);
    }

    [Theory]
    [InlineData("""{"hero":{"nam":"R2"}}""", "hero.nam is given, but the operation does not select it of Droid; it selects id, name, appearsIn, friends, primaryFunction")]
    [InlineData("""{"hero":{"name":5}}""", "hero.name is 5, but its type is String")]
    [InlineData("""{"hero":{"name":null}}""", "hero.name is null, but its type is String!; use WithError to let it fail")]
    [InlineData("""{"hero":{"appearsIn":"JEDI"}}""", "hero.appearsIn must be a list, because its type is [Episode!]")]
    [InlineData("""{"hero":{"appearsIn":["ENDOR"]}}""", "hero.appearsIn[0] is \"ENDOR\", which is no value of Episode: HOTH, EMPIRE, NEW_HOPE, JEDI")]
    [InlineData("""{"hero":5}""", "hero must be an object, because its type is Character")]
    [InlineData("""{"hero":{"__typename":"Starship"}}""", "hero cannot be of type Starship; it can be Droid or Human")]
    public async Task Data_that_does_not_fit_is_a_mistake_of_the_test(string data, string message)
    {
        using var stub = HeroStub.Create();
        stub.On("GetHero").WithJson(data);

        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(() => stub.CreateClient().GetHero.ExecuteAsync(default));

        Assert.Equal($"The answer that was set up for \"GetHero\" does not fit: {message}", exception.Message);
        Assert.Equal(exception.Message, Assert.Throws<InvalidOperationException>(stub.Verify).Message);
    }

    [Theory]
    [InlineData("type Query {", "The schema cannot be read")]
    [InlineData("scalar A", "no type that operations start from")]
    public void A_schema_that_is_none_is_refused(string schema, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new GraphQLStub(schema)).Message, StringComparison.Ordinal);
}
