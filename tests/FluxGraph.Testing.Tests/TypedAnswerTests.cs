using System.Text.Json;
using FluxGraph.Testing.Tests.Heroes;

namespace FluxGraph.Testing.Tests;

public class TypedAnswerTests
{
    [Fact]
    public async Task What_is_answered_is_what_was_built()
    {
        using var stub = HeroStub.Create();
        var leia = stub.Build<GetHero_Hero_Friends>() with { Id = "7", Alias = "Leia" };
        var result = stub.Build<GetHeroResult>() with
        {
            Hero = stub.Build<GetHero_Hero_Human>() with { Height = null, AppearsIn = [Episode.NewHope, Episode.Jedi], Friends = [leia, leia] },
        };
        stub.On(result);

        var answer = await stub.CreateClient().GetHero.ExecuteAsync(default);

        answer.EnsureNoErrors();
        Assert.Equal(result, answer.Data);
    }

    [Fact]
    public async Task Every_scalar_is_written_as_it_is_read()
    {
        using var stub = HeroStub.Create();
        stub.UseScalar("Stardate", 41153.7);
        stub.UseScalar("Cents", 1999);
        var result = stub.Build<GetAllSamplesResult>() with
        {
            Samples = stub.Build<GetAllSamples_Samples_Samples>() with
            {
                Float = 0.1,
                Text = "\"é\"\n",
                Instant = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(2)),
                Day = new DateOnly(1977, 5, 25),
                Any = JsonElement.Parse("""{"a":[1,null]}"""),
                Grid = [[1, 2], [], [3]],
                Own = 12.5m,
                Price = 12.5m,
            },
        };
        stub.On<IGetAllSamplesResult>(result);

        var answer = await stub.CreateClient().GetAllSamples.ExecuteAsync();

        answer.EnsureNoErrors();
        Assert.Equal(result, answer.Data);
    }

    [Fact]
    public async Task Types_explicit_type_names_and_aliases_are_answered()
    {
        using var stub = HeroStub.Create();
        IReadOnlyList<ISearch_Search> found =
        [
            stub.Build<Search_Search_Starship>() with { Length = 5 },
            stub.Build<Search_Search_Human>(),
            stub.Build<Search_Search>(),
            stub.Build<Search_Search>() with { __Typename = "__Wookiee" },
        ];
        stub.On(stub.Build<SearchResult>() with { Search = found });
        var kinds = stub.Build<GetKindsResult>() with { Hero = stub.Build<GetKinds_Hero_Droid>() with { Episode = [Episode.Unrecognized, Episode.Jedi] } };
        stub.On("GetKinds", kinds);

        Assert.Equal(found, (await stub.CreateClient().Search.ExecuteAsync("x")).Data!.Search);
        Assert.Equal(kinds, (await stub.CreateClient().GetKinds.ExecuteAsync()).Data);
    }

    [Fact]
    public async Task A_type_that_the_schema_does_not_have_reaches_the_client()
    {
        using var stub = HeroStub.Create();
        var stranger = stub.Build<GetHero_Hero>() with { Name = "Chewbacca" };
        stub.On(stub.Build<GetHeroResult>() with { Hero = stranger });

        Assert.Equal(stranger, (await stub.CreateClient().GetHero.ExecuteAsync(default)).Data!.Hero);
    }

    [Fact]
    public async Task What_the_request_leaves_out_is_left_out()
    {
        using var stub = HeroStub.Create();
        stub.On(stub.Build<GetHeroResult>());

        Assert.Null((await stub.CreateClient().GetHero.ExecuteAsync(default, withFriends: false)).Data!.Hero!.Friends);
    }

    [Fact]
    public async Task An_error_in_the_place_of_a_value_is_one_of_the_answer()
    {
        using var stub = HeroStub.Create();
        var rate = stub.Build<Rate_Rate_Review>() with { Comment = new FieldResult<string?>(new ClientError("no comment", "GONE")) };
        stub.On(new RateResult(rate));

        var answer = await stub.CreateClient().Rate.ExecuteAsync(4);

        var error = Assert.Single(answer.Errors);
        Assert.Equal(("no comment", "GONE"), (error.Message, error.Code));
        Assert.Equal(["rate", "comment"], error.Path!);
        Assert.Equal("GONE", answer.Data!.Rate.Comment.Error!.Code);
    }

    [Fact]
    public async Task A_result_can_be_made_of_the_variables()
    {
        using var stub = HeroStub.Create();
        stub.On<IRateResult>(variables => new RateResult(stub.Build<Rate_Rate_Review>() with { Stars = variables.GetProperty("stars").GetInt32() }));

        Assert.Equal(3, (await stub.CreateClient().Rate.ExecuteAsync(3)).Data!.Rate.Stars);
    }

    [Fact]
    public async Task An_object_of_a_result_can_stand_in_an_anonymous_one()
    {
        using var stub = HeroStub.Create();
        stub.On("GetHero", new { hero = stub.Build<GetHero_Hero_Human>() with { Name = "Leia" } });

        var hero = (await stub.CreateClient().GetHero.ExecuteAsync(default)).Data!.Hero;

        Assert.Equal("Leia", Assert.IsType<GetHero_Hero_Human>(hero).Name);
    }

    [Fact]
    public async Task An_answer_can_be_set_up_by_its_type_alone()
    {
        using var stub = HeroStub.Create();
        stub.On<IRateResult>().WithoutData().WithError("no", "BUSY");

        Assert.Equal("BUSY", Assert.Single((await stub.CreateClient().Rate.ExecuteAsync(1)).Errors).Code);
    }

    [Fact]
    public void What_is_no_result_of_an_operation_is_refused()
    {
        using var stub = HeroStub.Create();

        var message = Assert.Throws<ArgumentException>(() => stub.On(stub.Build<Rate_Rate_Review>())).Message;

        Assert.Equal("FluxGraph.Testing.Tests.Heroes.Rate_Rate_Review is not the result of an operation. Give the result as a whole, such as a GetHeroResult, or the operation's name.", message);
    }

    [Fact]
    public void What_cannot_be_answered_is_refused_where_it_is_given()
    {
        using var stub = HeroStub.Create();
        using var none = new GraphQLStub();
        var rate = stub.Build<RateResult>();
        var human = stub.Build<Search_Search_Human>() with { __Typename = "Starship" };
        var fails = stub.Build<Rate_Rate_Review>() with { Comment = new FieldResult<string?>(new ClientError("no")) };

        Assert.Contains(
            "rate is a Rate_Rate_Review, which cannot be answered without a schema: make the stub with one",
            Assert.Throws<ArgumentException>(() => none.On(rate)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "search[0] is a Search_Search_Human, but its __typename is Starship; objects of the type Human read as one",
            Assert.Throws<ArgumentException>(() => stub.On(new SearchResult([human]))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "rate is a FakeRate, which FluxGraph did not generate for a result; make it with Build",
            Assert.Throws<ArgumentException>(() => stub.On(new RateResult(new FakeRate()))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "comment of a Rate_Rate_Review is an error (no), whose path in the answer is not known here; add it by WithError",
            Assert.Throws<ArgumentException>(() => stub.On("Rate", new { rate = fails })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_does_not_fit_is_a_mistake_of_the_test()
    {
        using var stub = HeroStub.Create();
        stub.On(new RateResult(null!));
        stub.On("GetHero", stub.Build<SearchResult>());
        stub.On("Search", stub.Build<RateResult>());

        var isNull = await Assert.ThrowsAsync<GraphQLTransportException>(() => stub.CreateClient().Rate.ExecuteAsync(1));
        var isOfMutation = await Assert.ThrowsAsync<GraphQLTransportException>(() => stub.CreateClient().Search.ExecuteAsync("x"));
        var isOther = await Assert.ThrowsAsync<GraphQLTransportException>(() => stub.CreateClient().GetHero.ExecuteAsync(default));

        Assert.EndsWith("rate is null, but its type is Review!; use WithError to let it fail", isNull.Message, StringComparison.Ordinal);
        Assert.EndsWith("search is given, but the operation does not select it of Query; it selects hero", isOther.Message, StringComparison.Ordinal);
        Assert.EndsWith("the data cannot be of type Mutation; it can be Query", isOfMutation.Message, StringComparison.Ordinal);
    }

    private sealed class FakeRate : IRate_Rate
    {
        public string Id => "1";

        public int Stars => 1;

        public FieldResult<string?> Comment => new((string?)null);
    }
}
