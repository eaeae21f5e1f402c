using System.Globalization;
using Microsoft.CodeAnalysis;

namespace FluxGraph.CodeFixes.Tests.Documents;

public class GraphQLCorrectionFixTests
{
    [Trait("Rule", "FLUX3006")]
    [Trait("Rule", "FLUX3009")]
    [Trait("Rule", "FLUX3013")]
    [Trait("Rule", "FLUX3016")]
    [Trait("Rule", "FLUX3019")]
    [Trait("Rule", "FLUX3021")]
    [Trait("Rule", "FLUX3025")]
    [Theory]
    [InlineData("query A { hero(id: 1) { nmae } }", "Change to 'name'", "query A { hero(id: 1) { name } }")]
    [InlineData("query A { hero(id: 1) { alias: nmae @include(if: true) } }", "Change to 'name'", "query A { hero(id: 1) { alias: name @include(if: true) } }")]
    [InlineData("query A { search(test: \"\" text: \"\") { __typename } }", "Change to 'text'", "query A { search(text: \"\" text: \"\") { __typename } }")]
    [InlineData("query A { hero(id: 1) { ... on Driod { id } } }", "Change to 'Droid'", "query A { hero(id: 1) { ... on Droid { id } } }")]
    [InlineData("query A($id: IT!) { hero(id: $id) { id } }", "Change to 'ID'", "query A($id: ID!) { hero(id: $id) { id } }")]
    [InlineData("query A { heroes(episode: JEDY) { id } }", "Change to 'JEDI'", "query A { heroes(episode: JEDI) { id } }")]
    [InlineData("query A { heroes(filter: { nam: \"\" }) { id } }", "Change to 'name'", "query A { heroes(filter: { name: \"\" }) { id } }")]
    [InlineData("query A { hero(id: 1) { id @cach(ttl: 1) } }", "Change to 'cache'", "query A { hero(id: 1) { id @cache(ttl: 1) } }")]
    [InlineData("query A { hero(id: 1) { ...Nmaes } } fragment Names on Character { name } query B { hero(id: 1) { ...Names } }", "Change to 'Names'", "query A { hero(id: 1) { ...Names } } fragment Names on Character { name } query B { hero(id: 1) { ...Names } }")]
    [InlineData("query A($hero: ID!) { hero(id: $heroo) { id } }", "Change to 'hero'", "query A($hero: ID!) { hero(id: $hero) { id } }")]
    public Task The_suggested_name(string document, string title, string corrected) => AssertCorrects(document, title, corrected);

    [Trait("Rule", "FLUX3011")]
    [Theory]
    [InlineData("query A { hero { id } }", "Add the argument 'id' with a variable", "query A($id: ID!) { hero(id: $id) { id } }")]
    [InlineData("{ hero { id } }", "Add the argument 'id' with a variable", "query ($id: ID!) { hero(id: $id) { id } }")]
    [InlineData("query { hero { id } }", "Add the argument 'id' with a variable", "query ($id: ID!) { hero(id: $id) { id } }")]
    [InlineData("query A($id: ID!) { a: hero(id: $id) { id } hero { id } }", "Add the argument 'id' with a variable", "query A($id: ID!) { a: hero(id: $id) { id } hero(id: $id) { id } }")]
    [InlineData("query A($id: Int) { a: search(text: \"\", first: $id) { __typename } b: hero { id } }", "Add the argument 'id' with a variable", "query A($id: Int, $id2: ID!) { a: search(text: \"\", first: $id) { __typename } b: hero(id: $id2) { id } }")]
    [InlineData("query A($n: Int) { search(first: $n) { __typename } }", "Add the argument 'text' with a variable", "query A($n: Int, $text: String!) { search(text: $text, first: $n) { __typename } }")]
    [InlineData("query A { hero(id: 1) { id @cache } }", "Add the argument 'ttl' with a variable", "query A($ttl: Int!) { hero(id: 1) { id @cache(ttl: $ttl) } }")]
    public Task A_required_argument(string document, string title, string corrected) => AssertCorrects(document, title, corrected);

    [Trait("Rule", "FLUX3011")]
    [Trait("Rule", "FLUX3025")]
    [Fact]
    public async Task A_required_argument_in_a_fragment_and_then_the_variable_in_the_operations_that_reach_it()
    {
        using var workspace = new GraphQLWorkspace("query A { hero(id: 1) { ...F } }", "fragment F on Character { friends { id } }");

        await workspace.ApplyAsync(Assert.Single(await workspace.OfferAsync(Assert.Single(await workspace.FindAsync()))));

        Assert.Equal("fragment F on Character { friends(first: $first) { id } }", await workspace.TextAsync("B"));
        var undefined = Assert.Single(await workspace.FindAsync());
        Assert.Equal(("FLUX3025", "/project/operations/B.graphql"), (undefined.Id, undefined.Location.GetLineSpan().Path));

        var action = Assert.Single(await workspace.OfferAsync(undefined));
        Assert.Equal("Add the variable '$first'", action.Title);
        await workspace.ApplyAsync(action);

        Assert.Equal("query A($first: Int!) { hero(id: 1) { ...F } }", await workspace.TextAsync("A"));
        Assert.Empty(await workspace.FindAsync());
    }

    [Trait("Rule", "FLUX3008")]
    [Theory]
    [InlineData("query A { hero(id: 1) }", "Add a selection set", "query A { hero(id: 1) { id name } }")]
    [InlineData("query A { search(text: \"\") }", "Add a selection set", "query A { search(text: \"\") { __typename } }")]
    [InlineData("query A { hero(id: 1) { ... on Human { friends(first: 1) } } }", "Add a selection set", "query A { hero(id: 1) { ... on Human { friends(first: 1) { id name } } } }")]
    [InlineData("query A { hero(id: 1) { name { first } } }", "Remove the selection set", "query A { hero(id: 1) { name } }")]
    public Task A_selection_set(string document, string title, string corrected) => AssertCorrects(document, title, corrected);

    [Trait("Rule", "FLUX3008")]
    [Fact]
    public Task A_long_selection_set_has_lines_that_are_indented_like_its_field() => AssertCorrects(
        "query A {\r\n  hero(id: 1) {\r\n    ... on Droid {\r\n      same: friends(first: 1) { __typename }\r\n    }\r\n  }\r\n  __schema {\r\n    directives\r\n  }\r\n}",
        "Add a selection set",
        "query A {\r\n  hero(id: 1) {\r\n    ... on Droid {\r\n      same: friends(first: 1) { __typename }\r\n    }\r\n  }\r\n  __schema {\r\n    directives {\r\n      name\r\n      description\r\n      isRepeatable\r\n      locations\r\n    }\r\n  }\r\n}");

    [Trait("Rule", "FLUX3026")]
    [Theory]
    [InlineData("query A($a: Int) { hero(id: 1) { id } }", "query A { hero(id: 1) { id } }")]
    [InlineData("query A( $a: Int = 1 , ) { hero(id: 1) { id } }", "query A { hero(id: 1) { id } }")]
    [InlineData("query A($a: Int, $id: ID!) { hero(id: $id) { id } }", "query A($id: ID!) { hero(id: $id) { id } }")]
    [InlineData("query A(\n  $id: ID!\n  $a: [Int!] = [1] @unused\n) { hero(id: $id) { id } }", "query A(\n  $id: ID!\n) { hero(id: $id) { id } }")]
    public Task An_unused_variable(string document, string corrected) =>
        AssertCorrects(document.Replace(" @unused", "", StringComparison.Ordinal), "Remove the variable '$a'", corrected);

    [Trait("Rule", "FLUX3026")]
    [Fact]
    public async Task A_variable_with_a_comment_beside_it_is_left_to_its_author()
    {
        using var workspace = new GraphQLWorkspace("query A($a: Int # why\n  $id: ID!) { hero(id: $id) { id } }");

        Assert.Empty(await workspace.OfferAsync(Assert.Single(await workspace.FindAsync())));
    }

    [Trait("Rule", "FLUX3015")]
    [Theory]
    [InlineData("query A { hero(id: 1) { id } }\n\n# Of no use.\n# At all.\nfragment F on Character {\n  id\n}\n\nquery B { hero(id: 1) { id } }\n", "query A { hero(id: 1) { id } }\n\nquery B { hero(id: 1) { id } }\n")]
    [InlineData("query A { hero(id: 1) { id } }\n\n\"Described.\"\nfragment F on Character { id }\n", "query A { hero(id: 1) { id } }\n")]
    [InlineData("query A { hero(id: 1) { id } } fragment F on Character { id } query B { hero(id: 1) { id } }", "query A { hero(id: 1) { id } }  query B { hero(id: 1) { id } }")]
    public Task An_unused_fragment(string document, string corrected) => AssertCorrects(document, "Remove the fragment 'F'", corrected);

    [Trait("Rule", "FLUX3101")]
    [Theory]
    [InlineData("{ hero(id: 1) { id } } query B { hero(id: 1) { id } }", "query A { hero(id: 1) { id } } query B { hero(id: 1) { id } }")]
    [InlineData("query B { hero(id: 1) { id } }\n# What it is.\nquery ($id: ID!) { hero(id: $id) { id } }", "query B { hero(id: 1) { id } }\n# What it is.\nquery A ($id: ID!) { hero(id: $id) { id } }")]
    [InlineData("query{ hero(id: 1) { id } } query B { hero(id: 1) { id } }", "query A{ hero(id: 1) { id } } query B { hero(id: 1) { id } }")]
    public Task A_name_for_an_operation(string document, string corrected) => AssertCorrects(document, "Name it 'A'", corrected);

    [Trait("Rule", "FLUX3006")]
    [Theory]
    [InlineData("query A { hero(id: 1) { id primaryFunction name } }", "Select it on 'Droid' only", "query A { hero(id: 1) { id ... on Droid { primaryFunction } name } }")]
    [InlineData("query A { search(text: \"\") { name } }", "Select it on 'Character' only", "query A { search(text: \"\") { ... on Character { name } } }")]
    [InlineData("query A {\n  search(text: \"\") {\n    crew {\n      id\n    }\n  }\n}", "Select it on 'Starship' only", "query A {\n  search(text: \"\") {\n    ... on Starship {\n      crew {\n        id\n      }\n    }\n  }\n}")]
    public Task A_type_condition_where_only_a_subtype_has_the_field(string document, string title, string corrected) =>
        AssertCorrects(document, title, corrected);

    [Trait("Rule", "FLUX3006")]
    [Fact]
    public async Task Every_subtype_that_has_the_field_is_offered()
    {
        using var workspace = new GraphQLWorkspace("query A { search(text: \"\") { id } }");

        var actions = await workspace.OfferAsync(Assert.Single(await workspace.FindAsync()));

        Assert.Equal(["Select it on 'Character' only", "Select it on 'Starship' only"], actions.Select(action => action.Title));
    }

    [Fact]
    public async Task All_names_at_once()
    {
        using var workspace = new GraphQLWorkspace("query A { hero(id: 1) { nmae idd } }", "query B { hero(id: 1) { friends(frist: 1, first: 2) { nam } } }");

        await workspace.CorrectAllAsync("Change to ");

        Assert.Equal("query A { hero(id: 1) { name id } }", await workspace.TextAsync("A"));
        Assert.Equal("query B { hero(id: 1) { friends(first: 1, first: 2) { name } } }", await workspace.TextAsync("B"));
    }

    [Fact]
    public async Task All_unused_variables_at_once_leave_a_file_that_can_be_read()
    {
        using var workspace = new GraphQLWorkspace("query A($a: Int, $b: Int, $id: ID!, $c: Int) { hero(id: $id) { id } }", "query B($a: Int) { hero(id: 1) { id } }");

        while ((await workspace.FindAsync()).Count > 0)
        {
            await workspace.CorrectAllAsync("Remove the variable ");
        }

        Assert.Equal("query A($id: ID!) { hero(id: $id) { id } }", await workspace.TextAsync("A"));
        Assert.Equal("query B { hero(id: 1) { id } }", await workspace.TextAsync("B"));
    }

    /// <summary>Asserts the text that a correction leaves, and that the finding is gone with it.</summary>
    private static async Task AssertCorrects(string document, string title, string corrected)
    {
        using var workspace = new GraphQLWorkspace(document);
        var before = await workspace.FindAsync();
        var offers = new List<(Diagnostic Finding, Microsoft.CodeAnalysis.CodeActions.CodeAction Action)>();
        foreach (var finding in before)
        {
            offers.AddRange((await workspace.OfferAsync(finding)).Select(action => (finding, action)));
        }

        var offer = Assert.Single(offers, offer => offer.Action.Title == title);
        await workspace.ApplyAsync(offer.Action);

        Assert.Equal(corrected, await workspace.TextAsync());
        Assert.DoesNotContain(
            await workspace.FindAsync(),
            finding => finding.Id == offer.Finding.Id
                && finding.GetMessage(CultureInfo.InvariantCulture) == offer.Finding.GetMessage(CultureInfo.InvariantCulture));
    }
}
