using System.Text.Json;
using FluxGraph.EndToEnd.Tests.Server;
using FluxGraph.EndToEnd.Tests.StarWars;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.EndToEnd.Tests;

public class ClientTests(StarWarsServer server) : IClassFixture<StarWarsServer>
{
    private readonly IStarWarsClient _client = server.Client;

    [Fact]
    public async Task An_interface_gives_the_class_of_the_mentioned_type()
    {
        var result = await _client.GetHero.ExecuteAsync();

        result.EnsureNoErrors();
        var droid = Assert.IsAssignableFrom<IGetHero_Hero_Droid>(result.Data!.Hero);
        Assert.IsType<GetHero_Hero_Droid>(droid);
        Assert.Equal("R2-D2", droid.Name);
        Assert.Equal("Astromech", droid.PrimaryFunction);
        var friend = Assert.Single(droid.Friends!);
        Assert.Equal("Red Five", Assert.IsAssignableFrom<IFriendCard_Human>(friend).Callsign?.Text);
    }

    [Fact]
    public async Task An_interface_gives_the_common_class_for_every_other_type()
    {
        var result = await _client.GetHero.ExecuteAsync(Episode.Empire);

        var hero = Assert.IsType<GetHero_Hero>(result.Data!.Hero);
        Assert.Equal("Luke Skywalker", hero.Name);
        Assert.Equal(["Han Solo", "R2-D2"], hero.Friends!.Select(friend => friend!.Name));
        IFriendCard card = hero.Friends![1]!;
        Assert.Equal("2000", card.Id);
    }

    [Fact]
    public async Task A_variable_that_is_left_out_takes_its_default_and_null_is_sent()
    {
        await _client.GetHero.ExecuteAsync();
        Assert.EndsWith("\"variables\":{}}", server.Requests.Last(), StringComparison.Ordinal);

        await _client.GetHero.ExecuteAsync(null);
        Assert.EndsWith("\"variables\":{\"episode\":null}}", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_several_fragments_select_are_merged()
    {
        var result = await _client.GetCharacter.ExecuteAsync("1000");

        result.EnsureNoErrors();
        var luke = Assert.IsType<GetCharacter_Person_Human>(result.Data!.Person);
        Assert.Equal("Human", luke.__Typename);
        Assert.Equal([Episode.NewHope, Episode.Empire, EpisodeJedi], luke.AppearsIn);
        Assert.Equal(1.72, luke.Height);
        Assert.Equal(new Credits(12.50m), luke.Wealth);
        Assert.Equal([new Credits(1), null], luke.Debts);

        // As a human's friend, as a character's friend, and through the fragment: the same friend.
        IGetCharacter_Person_Human_Friends asHuman = luke.Friends![0]!;
        IGetCharacter_Person person = luke;
        ICharacterFriends fragment = luke;
        Assert.Equal([Episode.NewHope], asHuman.AppearsIn);
        Assert.Equal("1001", person.Friends![0]!.Id);
        Assert.Equal("Han Solo", fragment.Friends![0]!.Name);
        Assert.Same(asHuman, fragment.Friends![0]);
    }

    [Fact]
    public async Task A_field_that_include_takes_away_is_null()
    {
        var result = await _client.GetCharacter.ExecuteAsync("2000", false);

        result.EnsureNoErrors();
        var droid = Assert.IsType<GetCharacter_Person>(result.Data!.Person);
        Assert.Equal("Luke Skywalker", droid.Friends![0]!.Name);
        Assert.Null(droid.Friends[0]!.Id);
    }

    [Fact]
    public async Task An_object_that_is_not_there_is_null() =>
        Assert.Null((await _client.GetCharacter.ExecuteAsync("no such id")).Data!.Person);

    [Fact]
    public async Task A_union_gives_a_class_for_each_group_of_types()
    {
        var result = await _client.Search.ExecuteAsync("a", 10, new[] { "all" });

        result.EnsureNoErrors();
        Assert.Equal(3, result.Data!.Search.Count);
        var luke = Assert.IsType<Search_Search_Human>(result.Data.Search[0]);
        Assert.Equal("Luke Skywalker", ((ISearch_Search_Character)luke).Name);
        Assert.Equal(1.72, luke.Height);
        Assert.Null(Assert.IsType<Search_Search_Human>(result.Data.Search[1]).Height);
        Assert.Equal(34.37, Assert.IsType<Search_Search_Starship>(result.Data.Search[2]).Length);

        var droids = await _client.Search.ExecuteAsync("R2");
        Assert.Equal("R2-D2", Assert.IsType<Search_Search_Character>(Assert.Single(droids.Data!.Search)).Name);
    }

    [Fact]
    public async Task Scalars_and_nested_lists_arrive_as_they_are()
    {
        var result = await _client.GetStarship.ExecuteAsync("3000");

        result.EnsureNoErrors();
        var ship = result.Data!.Starship!;
        Assert.Equal("Millennium \"Falcon\" \u2605", ship.Name);
        Assert.Equal([[1.5, 2], [], [-3e5]], ship.Coordinates!);
        Assert.Equal(new Uri("https://example.com/falcon?crew=2"), ship.Homepage);
        Assert.Equal(new DateTimeOffset(1977, 5, 25, 10, 0, 0, TimeSpan.Zero), ship.Commissioned);
        Assert.Equal(41153.7m, ship.Stardate);
        Assert.Equal(2.5, ship.Log!.Value.GetProperty("jumps")[1].GetDouble());
        Assert.True(ship.ShieldsUp);
        Assert.Null(ship.Crew);
    }

    [Fact]
    public async Task Results_compare_by_value_down_into_lists()
    {
        var first = await _client.GetStarship.ExecuteAsync("3000");
        var second = await _client.GetStarship.ExecuteAsync("3000");

        Assert.Equal(first.Data, second.Data);
        Assert.Equal(first.Data!.GetHashCode(), second.Data!.GetHashCode());
        var changed = (GetStarship_Starship_Starship)first.Data.Starship! with { Coordinates = [[1.5, 2], [], [-3e6]] };
        Assert.NotEqual<object>(first.Data.Starship!, changed);
    }

    [Fact]
    public async Task An_input_leaves_out_what_was_not_assigned_and_sends_null_where_it_was()
    {
        var unassigned = await _client.Echo.ExecuteAsync(new ReviewInput { Stars = 5 });
        Assert.Contains("""{"review":{"stars":5}}""", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Equal("""{"stars":5,"commentary":"none"}""", unassigned.Data!.Echo);

        var assigned = await _client.Echo.ExecuteAsync(new ReviewInput
        {
            Stars = 1,
            Commentary = null,
            FavoriteColor = new ColorInput { Green = 255 },
            Tags = ["a \"quoted\" tag", "\u2605"],
            Price = new Credits(3.5m),
            Author = null,
            Prices = [new Credits(1), null],
        });
        assigned.EnsureNoErrors();
        using var echoed = JsonDocument.Parse(assigned.Data!.Echo);
        Assert.Equal(JsonValueKind.Null, echoed.RootElement.GetProperty("commentary").ValueKind);
        Assert.Equal(255, echoed.RootElement.GetProperty("favoriteColor").GetProperty("green").GetInt32());
        Assert.Equal("a \"quoted\" tag", echoed.RootElement.GetProperty("tags")[0].GetString());
        Assert.Equal("3.5 cr", echoed.RootElement.GetProperty("price").GetString());
        Assert.Equal(JsonValueKind.Null, echoed.RootElement.GetProperty("author").ValueKind);
        Assert.Equal(JsonValueKind.Null, echoed.RootElement.GetProperty("prices")[1].ValueKind);
    }

    [Fact]
    public async Task Custom_scalars_are_written_as_variables()
    {
        var result = await _client.EchoPrices.ExecuteAsync(new Credits?[] { new(2), null }, new Callsign("Gold Leader"));

        result.EnsureNoErrors();
        Assert.Equal("""{"prices":["2 cr",null],"callsign":"Gold Leader"}""", result.Data!.EchoPrices);
    }

    [Fact]
    public async Task A_mutation_sends_its_input()
    {
        var result = await _client.CreateReview.ExecuteAsync(Episode.Empire, new ReviewInput { Stars = 5, Commentary = "Best.", Tags = ["ice", "snow"] });

        result.EnsureNoErrors();
        Assert.Equal(new CreateReview_CreateReview_Review(Episode.Empire, 5, "Best.", ["ice", "snow"]), result.Data!.CreateReview);
    }

    [Fact]
    public async Task What_the_server_says_is_in_the_errors_beside_the_data()
    {
        var result = await _client.GetFailing.ExecuteAsync();

        Assert.True(result.IsErrorResult());
        Assert.Null(result.Data!.Failing);
        var error = result.Errors.Single(candidate => candidate.Code == "HYPERDRIVE");
        Assert.Equal("The hyperdrive failed.", error.Message);
        Assert.Equal(["failing"], error.Path!);
        Assert.Contains(result.Errors, candidate => candidate.Path is ["failingInList", 1, "tags"]);
        Assert.Equal(5, result.Data.FailingInList![0]!.Stars);
        Assert.Null(result.Data.FailingInList[1]);
        Assert.Equal(2, Assert.Throws<GraphQLClientException>(() => result.EnsureNoErrors()).Errors.Count);
    }

    [Fact]
    public async Task An_unrecognized_enum_value_is_never_sent() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _client.GetHero.ExecuteAsync(Episode.Unrecognized));

    [Fact]
    public async Task A_required_variable_cannot_be_null() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => _client.GetCharacter.ExecuteAsync(null!));

    [Fact]
    public void The_client_and_its_operations_are_services()
    {
        Assert.Same(_client, server.Services.GetRequiredService<StarWarsClient>());
        Assert.Same(_client.GetHero, server.Services.GetRequiredService<IGetHeroQuery>());
    }

    [Fact]
    public async Task The_request_holds_the_document_without_a_superfluous_character()
    {
        await _client.GetHero.ExecuteAsync();

        Assert.Equal(
            """{"query":"query GetHero($episode:Episode){hero(episode:$episode){__typename name friends{__typename...FriendCard}...on Droid{primaryFunction}}}fragment FriendCard on Character{id name...on Human{callsign}}","operationName":"GetHero","variables":{}}""",
            server.Requests.Last());
    }

#pragma warning disable CS0618 // that a deprecated value is marked is what the test needs to see
    private static Episode EpisodeJedi => Episode.Jedi;
#pragma warning restore CS0618
}
