using FluxGraph.Generator.Tests.Nullability;

namespace FluxGraph.Generator.Tests.Masking;

/// <summary>What a masked fragment selects is for those who ask for the fragment, and for nobody else.</summary>
public class MaskingTests
{
    private const string Schema = """
        type Query { hero: Character! heroes: [Character!]! me: Droid! node(id: ID): Node }
        interface Node { id: ID! }
        interface Character implements Node { id: ID! name: String! heroCard: String friends: [Character!] home: Planet grid: [[Planet!]] }
        type Human implements Character & Node { id: ID! name: String! heroCard: String friends: [Character!] home: Planet grid: [[Planet!]] height: Float }
        type Droid implements Character & Node { id: ID! name: String! heroCard: String friends: [Character!] home: Planet grid: [[Planet!]] primaryFunction: String }
        type Planet { name: String! moons: [Planet!] climate: String }
        """;

    private const string HeroCard = "fragment HeroCard on Character { name }";

    private const string Answer = """{"data":{"hero":{"__typename":"Droid","id":"1","name":"R2"}}}""";

    [Theory]
    [InlineData("...HeroCard @mask", "")]
    [InlineData("...HeroCard", ", \"dataMasking\": true")]
    public async Task A_masked_fragment_has_a_property_and_its_fields_have_none(string spread, string settings)
    {
        var client = new RunningClient(Schema, $"query Q {{ hero {{ id {spread} }} }} {HeroCard}", settings);

        Assert.Empty(client.Findings);
        Assert.Equal(
            "R2 1 Id,HeroCard Id True False",
            await client.RunAsync(
                Answer,
                """
                result.Data!.Hero.HeroCard.Name, " ", result.Data.Hero.Id, " ",
                string.Join(",", typeof(IQ_Hero).GetProperties().Select(property => property.Name)), " ",
                string.Join(",", typeof(Q_Hero).GetProperties().Select(property => property.Name)), " ",
                ReferenceEquals(result.Data.Hero, result.Data.Hero.HeroCard), " ", typeof(IHeroCard).IsAssignableFrom(typeof(IQ_Hero))
                """));
        Assert.Contains("{hero{__typename id...HeroCard}}fragment HeroCard on Character{name}", client.Sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("...HeroCard @unmask", ", \"dataMasking\": true")]
    [InlineData("...HeroCard", "")]
    [InlineData("...HeroCard ...HeroCard @mask", "")]
    public async Task What_is_spread_openly_is_there_for_all(string spread, string settings)
    {
        var client = new RunningClient(Schema, $"query Q {{ hero {{ id {spread} }} }} {HeroCard}", settings);

        Assert.Empty(client.Findings);
        Assert.Equal("R2R2", await client.RunAsync(Answer, "result.Data!.Hero.Name, ((IHeroCard)result.Data.Hero).Name"));
        Assert.DoesNotContain("mask", client.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_two_select_below_one_field_stays_apart_as_well()
    {
        var client = new RunningClient(
            Schema,
            """
            query Q { hero { friends { id home { name } } grid { name } ...HeroCard @mask } }
            fragment HeroCard on Character { friends { name home { moons { name } } } grid { climate } }
            """);

        Assert.Empty(client.Findings);
        Assert.Equal(
            "2 Leia Endor cold Id,Home Name",
            await client.RunAsync(
                """
                {"data":{"hero":{"__typename":"Droid","friends":[{"__typename":"Human","id":"2","home":{"name":"Alderaan","moons":[{"name":"Endor"}]},"name":"Leia"}],
                "grid":[[{"name":"Hoth","climate":"cold"}],null]}}}
                """,
                """
                result.Data!.Hero.Friends![0].Id, " ", result.Data.Hero.HeroCard.Friends![0].Name, " ",
                result.Data.Hero.HeroCard.Friends![0].Home!.Moons![0].Name, " ", result.Data.Hero.HeroCard.Grid![0]![0].Climate, " ",
                string.Join(",", typeof(IQ_Hero_Friends).GetProperties().Select(property => property.Name)), " ",
                string.Join(",", typeof(IQ_Hero_Friends_Home).GetProperties().Select(property => property.Name))
                """));
    }

    [Fact]
    public async Task The_types_that_a_masked_fragment_tells_apart_are_told_behind_it()
    {
        var client = new RunningClient(
            Schema,
            """
            query Q { heroes { id ...HeroCard @mask ... on Human { height } } me { ...HeroCard @mask } }
            fragment HeroCard on Character { name ... on Droid { primaryFunction } ... on Human { home { name } } }
            """);

        Assert.Empty(client.Findings);
        Assert.Equal(
            "R2 beeps;Leia 1.5 Alderaan;? ;beeps",
            await client.RunAsync(
                """
                {"data":{"heroes":[{"__typename":"Droid","id":"1","name":"R2","primaryFunction":"beeps"},
                {"__typename":"Human","id":"2","name":"Leia","height":1.5,"home":{"name":"Alderaan"}},{"__typename":"Wookiee","id":"3","name":"?"}],
                "me":{"name":"R2","primaryFunction":"beeps"}}}
                """,
                """
                string.Join(";", result.Data!.Heroes.Select(hero => hero.HeroCard.Name + " " + (hero.HeroCard switch
                {
                    IHeroCard_Droid droid => droid.PrimaryFunction,
                    IHeroCard_Human human => (hero as IQ_Heroes_Human)!.Height + " " + human.Home!.Name,
                    _ => "",
                }))), ";", (result.Data.Me.HeroCard as IHeroCard_Droid)!.PrimaryFunction
                """));
    }

    [Fact]
    public async Task Fragments_in_fragments_are_masked_one_behind_the_other()
    {
        var client = new RunningClient(
            Schema,
            """
            query Q { hero { ...Outer } me { ...Outer @mask ...Inner @mask } }
            fragment Outer on Character { id ...Inner }
            fragment Inner on Character { name ...Open @unmask }
            fragment Open on Node { id }
            """,
            ", \"dataMasking\": true");

        Assert.Empty(client.Findings);
        Assert.Equal(
            "R2 R2 1 R2 Outer Id,Inner Outer,Inner",
            await client.RunAsync(
                """{"data":{"hero":{"__typename":"Droid","id":"1","name":"R2"},"me":{"id":"1","name":"R2"}}}""",
                """
                result.Data!.Hero.Outer.Inner.Name, " ", result.Data.Me.Inner.Name, " ", result.Data.Me.Outer.Inner.Id, " ", result.Data.Me.Outer.Inner.Name, " ",
                string.Join(",", typeof(IQ_Hero).GetProperties().Select(property => property.Name)), " ",
                string.Join(",", typeof(IOuter).GetProperties().Select(property => property.Name)), " ",
                string.Join(",", typeof(IQ_Me).GetProperties().Select(property => property.Name))
                """));
    }

    [Fact]
    public async Task Objects_that_differ_in_what_is_masked_are_not_equal_and_do_not_show_it()
    {
        var client = new RunningClient(Schema, $"query Q {{ heroes {{ id ...HeroCard @mask }} }} {HeroCard}");

        Assert.Equal(
            "True False Q_Heroes { Id = 1 }",
            await client.RunAsync(
                """{"data":{"heroes":[{"__typename":"Droid","id":"1","name":"a"},{"__typename":"Droid","id":"1","name":"a"},{"__typename":"Droid","id":"1","name":"b"}]}}""",
                """
                result.Data!.Heroes[0].Equals(result.Data.Heroes[1]), " ", result.Data.Heroes[0].Equals(result.Data.Heroes[2]), " ", result.Data.Heroes[0].ToString()!
                """));
    }

    [Fact]
    public async Task The_property_of_a_fragment_yields_to_that_of_a_field() => Assert.Equal(
        "text R2",
        await new RunningClient(Schema, $"query Q {{ hero {{ heroCard ...HeroCard @mask }} }} {HeroCard}").RunAsync(
            """{"data":{"hero":{"__typename":"Droid","heroCard":"text","name":"R2"}}}""",
            """result.Data!.Hero.HeroCard!, " ", result.Data.Hero.HeroCardFragment.Name"""));

    [Theory]
    [InlineData("...HeroCard @mask @include(if: true)", HeroCard)]
    [InlineData("... @skip(if: false) { ...HeroCard @mask }", HeroCard)]
    public async Task What_may_be_left_out_is_not_masked(string spread, string fragment) => Assert.Equal(
        "R2",
        await new RunningClient(Schema, $"query Q {{ hero {{ id {spread} }} }} {fragment}").RunAsync(Answer, "result.Data!.Hero.Name!"));

    [Theory]
    [InlineData("query Q { me { ...A ...B } } fragment A on Droid { friends { id ...C } } fragment B on Character { friends { name ...C @unmask } grid { name } } fragment C on Character { home { name } }")]
    [InlineData("query Q { node { ...A ...D } } fragment A on Character { id friends { ...A2 } } fragment A2 on Human { height friends { id } } fragment D on Droid { friends { ... on Human { friends { name } } } }")]
    [InlineData("query Q { me { friends { friends { id } } ...A } } fragment A on Droid { friends { friends { name } ...B } } fragment B on Character { friends { home { name } } }")]
    [InlineData("query Q { me { home @catch { name } grid @catch(levels: [0, 1, 2]) { name } ...A } } fragment A on Droid { home @catch { climate } grid @catch(levels: [0, 1, 2]) { climate } }")]
    [InlineData("query Q { heroes { ... on Human { friends { id } } ... on Node { ...N } ...A } } fragment N on Node { id ... on Human { friends { home { name } } } } fragment A on Character { friends { name } }")]
    [InlineData("query Q { me { ...A } } fragment A on Droid { friends @include(if: true) { name } ...B } fragment B on Droid { friends { id } equals: id type: name }")]
    [InlineData("query Q { me { ...class ...Class ...equals } } fragment class on Droid { id } fragment Class on Droid { name } fragment equals on Droid { id }")]
    public async Task Whatever_is_masked_compiles(string document)
    {
        var client = new RunningClient(Schema, document, ", \"dataMasking\": true");

        Assert.Empty(client.Findings);
        Assert.Equal("True", await client.RunAsync("""{"data":null}""", "result.Data is null"));
    }

    [Fact]
    public async Task A_directive_of_the_same_name_that_the_server_has_is_sent()
    {
        var client = new RunningClient(
            Schema + " directive @mask(by: String) on FRAGMENT_SPREAD", $"query Q {{ hero {{ id ...HeroCard @mask(by: \"x\") }} }} {HeroCard}");

        Assert.Equal("R2", await client.RunAsync(Answer, "result.Data!.Hero.Name"));
        Assert.Contains("@mask(by:", client.Sent, StringComparison.Ordinal);
    }
}
