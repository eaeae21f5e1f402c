using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3007")]
public class OverlappingFieldsCanBeMergedRuleTests
{
    private static readonly CheckedRule Rule = new("OverlappingFieldsCanBeMergedRule");

    [Theory]
    [InlineData("query Q { hero { id name } }")]
    [InlineData("query Q { hero { name name } }")]
    [InlineData("query Q { hero { a: name b: name } }")]
    [InlineData("query Q { now @skip(if: true) now @include(if: true) }")]
    [InlineData("query Q { droid(id: 1) { id } droid(id: 1) { name } }")]
    [InlineData("query Q($id: ID!) { droid(id: $id) { id } droid(id: $id) { name } }")]
    [InlineData("query Q { search(text: \"a\", filter: {text: \"b\", episode: JEDI}) { __typename } search(filter: { episode: JEDI, text: \"b\" } text: \"a\") { __typename } }")]
    [InlineData("query Q { hero { ... on Human { x: height } ... on Starship { x: length } } }")]
    [InlineData("query Q { hero { ... on Human { x: id } ... on Droid { x: id } } }")]
    [InlineData("query Q { search(text: \"\") { ... on Human { x: name } ... on Droid { x: name } } }")]
    [InlineData("query Q { search(text: \"\") { ... on Human { name } ... on Starship { name: __typename } } }")]
    [InlineData("query Q { hero { ... on Human { height(unit: \"m\") } ... on Droid { h: primaryFunction @skip(if: true) } } }")]
    [InlineData("query Q { hero { ... on Human { x: friends { id } } ... on Droid { x: friends { name } } } }")]
    [InlineData("query Q { hero { ... on Human { friends { x: id } } ... on Droid { friends { x: id } } } }")]
    [InlineData("query Q { hero { ...F ...F } } fragment F on Character { x: name }")]
    [InlineData("query Q { hero { ...F } } fragment F on Character { id friends { ...F } }")]
    [InlineData("query Q { hero { ...F ...G } } fragment F on Character { x: name friends { ...G } } fragment G on Character { x: name friends { ...F } }")]
    [InlineData("query Q { a: hero { x: id } b: hero { x: name } }")]
    [InlineData("query Q { hero { x: id friends { x: name } } }")]
    [InlineData("query Q { hero { ...Missing id } unknown unknown { a } }")]
    [InlineData("query Q { hero { x: unknown x: unknown } }")]
    public void Fields_that_can_be_merged(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q { hero { x: id x: name } }",
        "a.graphql(1,18) 'x: id' FLUX3007: Fields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,24) 'x: name'")]
    [InlineData(
        "query Q { hero { name: id name } }",
        "a.graphql(1,18) 'name: id' FLUX3007: Fields \"name\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,27) 'name'")]
    [InlineData(
        "query Q { hero { id: name id } }",
        "a.graphql(1,18) 'id: name' FLUX3007: Fields \"id\" conflict because \"name\" and \"id\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,27) 'id'")]
    [InlineData(
        "query Q { droid(id: 1) { id } droid(id: 2) { id } }",
        "a.graphql(1,11) 'droid(id: 1) { id }' FLUX3007: Fields \"droid\" conflict because they have differing arguments; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,31) 'droid(id: 2) { id }'")]
    [InlineData(
        "query Q { hero { id } hero(episode: JEDI) { id } }",
        "a.graphql(1,11) 'hero { id }' FLUX3007: Fields \"hero\" conflict because they have differing arguments; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,23) 'hero(episode: JEDI) { id }'")]
    [InlineData(
        "query Q { droid(id: 1) { id } droid(id: \"1\") { id } }",
        "a.graphql(1,11) 'droid(id: 1) { id }' FLUX3007: Fields \"droid\" conflict because they have differing arguments; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,31) 'droid(id: \"1\") { id }'")]
    [InlineData(
        "query Q($a: ID!, $b: ID!) { droid(id: $a) { id } droid(id: $b) { id } }",
        "a.graphql(1,29) 'droid(id: $a) { id }' FLUX3007: Fields \"droid\" conflict because they have differing arguments; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,50) 'droid(id: $b) { id }'")]
    [InlineData(
        "query Q { hero { x: id x: name x: __typename } }",
        "a.graphql(1,18) 'x: id' FLUX3007: Fields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,24) 'x: name'",
        "a.graphql(1,18) 'x: id' FLUX3007: Fields \"x\" conflict because \"id\" and \"__typename\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,32) 'x: __typename'",
        "a.graphql(1,24) 'x: name' FLUX3007: Fields \"x\" conflict because \"name\" and \"__typename\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,32) 'x: __typename'")]
    [InlineData(
        "query Q { hero { x: id ... on Droid { x: primaryFunction } } }",
        "a.graphql(1,18) 'x: id' FLUX3007: Fields \"x\" conflict because \"id\" and \"primaryFunction\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,39) 'x: primaryFunction'")]
    [InlineData(
        "query Q { hero { ... on Human { x: id ... on Character { x: name } } } }",
        "a.graphql(1,33) 'x: id' FLUX3007: Fields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,58) 'x: name'")]
    [InlineData(
        "query Q { hero { ... on Human { x: height } ... on Droid { x: primaryFunction } } }",
        "a.graphql(1,33) 'x: height' FLUX3007: Fields \"x\" conflict because they return conflicting types \"Float\" and \"String\"; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,60) 'x: primaryFunction'")]
    [InlineData(
        "query Q { hero { ... on Human { x: name } ... on Droid { x: primaryFunction } } }",
        "a.graphql(1,33) 'x: name' FLUX3007: Fields \"x\" conflict because they return conflicting types \"String!\" and \"String\"; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,58) 'x: primaryFunction'")]
    [InlineData(
        "query Q { hero { ... on Human { x: appearsIn } ... on Droid { x: id } } }",
        "a.graphql(1,33) 'x: appearsIn' FLUX3007: Fields \"x\" conflict because they return conflicting types \"[Episode!]!\" and \"ID!\"; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,63) 'x: id'")]
    [InlineData(
        "query Q { hero { ... on Human { x: id } ... on Droid { x: friends { id } } } }",
        "a.graphql(1,33) 'x: id' FLUX3007: Fields \"x\" conflict because they return conflicting types \"ID!\" and \"[Character]\"; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,56) 'x: friends { id }'")]
    [InlineData(
        "query Q { hero { ... on Human { friends { x: id } } ... on Droid { friends { x: name } } } }",
        "a.graphql(1,33) 'friends { x: id }' FLUX3007: Fields \"friends\" conflict because subfields \"x\" conflict because they return conflicting types \"ID!\" and \"String\"; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,43) 'x: id'\n + a.graphql(1,68) 'friends { x: name }'\n + a.graphql(1,78) 'x: name'")]
    [InlineData(
        "query Q { hero { x: id } hero { x: name } }",
        "a.graphql(1,11) 'hero { x: id }' FLUX3007: Fields \"hero\" conflict because subfields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,18) 'x: id'\n + a.graphql(1,26) 'hero { x: name }'\n + a.graphql(1,33) 'x: name'")]
    [InlineData(
        "query Q { hero { x: id y: id } hero { x: name y: name } }",
        "a.graphql(1,11) 'hero { x: id y: id }' FLUX3007: Fields \"hero\" conflict because subfields \"x\" conflict because \"id\" and \"name\" are different fields and subfields \"y\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,18) 'x: id'\n + a.graphql(1,24) 'y: id'\n + a.graphql(1,32) 'hero { x: name y: name }'\n + a.graphql(1,39) 'x: name'\n + a.graphql(1,47) 'y: name'")]
    [InlineData(
        "query Q { hero { friends { x: id } } hero { friends { x: name } } }",
        "a.graphql(1,11) 'hero { friends { x: id } }' FLUX3007: Fields \"hero\" conflict because subfields \"friends\" conflict because subfields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,18) 'friends { x: id }'\n + a.graphql(1,28) 'x: id'\n + a.graphql(1,38) 'hero { friends { x: name } }'\n + a.graphql(1,45) 'friends { x: name }'\n + a.graphql(1,55) 'x: name'")]
    [InlineData(
        "query Q { hero { friends { x: id } friends { x: name } } hero { friends { id } } }",
        "a.graphql(1,18) 'friends { x: id }' FLUX3007: Fields \"friends\" conflict because subfields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,28) 'x: id'\n + a.graphql(1,36) 'friends { x: name }'\n + a.graphql(1,46) 'x: name'")]
    [InlineData(
        "query Q { hero { ...F ...G } } fragment F on Character { x: id } fragment G on Character { x: name }",
        "a.graphql(1,58) 'x: id' FLUX3007: Fields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,92) 'x: name'")]
    [InlineData(
        "query Q { hero { x: id ...F } } fragment F on Character { ...G } fragment G on Character { x: name }",
        "a.graphql(1,18) 'x: id' FLUX3007: Fields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,92) 'x: name'")]
    [InlineData(
        "query Q { hero { friends { x: id } ...F } } fragment F on Character { friends { ...G } } fragment G on Character { x: name }",
        "a.graphql(1,18) 'friends { x: id }' FLUX3007: Fields \"friends\" conflict because subfields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,28) 'x: id'\n + a.graphql(1,71) 'friends { ...G }'\n + a.graphql(1,116) 'x: name'")]
    [InlineData(
        "fragment F on Character { x: id x: name }",
        "a.graphql(1,27) 'x: id' FLUX3007: Fields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,33) 'x: name'")]
    [InlineData(
        "query Q { hero { ...F } } fragment F on Character { x: id friends { ...F ...G } } fragment G on Character { x: name }",
        "a.graphql(1,53) 'x: id' FLUX3007: Fields \"x\" conflict because \"id\" and \"name\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,109) 'x: name'")]
    [InlineData(
        "query Q { hero { friends { x: name friends { id } } ...F } } fragment F on Character { x: id friends { ...F } }",
        "a.graphql(1,18) 'friends { x: name friends { id } }' FLUX3007: Fields \"friends\" conflict because subfields \"x\" conflict because \"name\" and \"id\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,28) 'x: name'\n + a.graphql(1,94) 'friends { ...F }'\n + a.graphql(1,88) 'x: id'")]
    [InlineData(
        "query Q { hero { x: unknown x: unknownToo } }",
        "a.graphql(1,18) 'x: unknown' FLUX3007: Fields \"x\" conflict because \"unknown\" and \"unknownToo\" are different fields; use different aliases on the fields to fetch both if this was intentional\n + a.graphql(1,29) 'x: unknownToo'")]
    public void Fields_that_cannot_be_merged(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void Fields_of_fragments_in_other_documents_are_shown_where_they_stand() => Assert.Equal(
        [
            """
            c.graphql(1,27) 'x: name' FLUX3007: Fields "x" conflict because "name" and "id" are different fields; use different aliases on the fields to fetch both if this was intentional
             + b.graphql(1,33) 'x: id'
            """,
        ],
        Rule.FindingsIn(
            HeroSchema.Text,
            "query Q { hero { ...G ...F } }",
            "fragment F on Character { ... { x: id } }",
            "fragment G on Character { x: name }"));

    [Fact]
    public void A_conflict_inside_a_fragment_is_reported_once_however_often_it_is_spread() => Assert.Single(Rule.FindingsIn(
        HeroSchema.Text,
        "query A { hero { ...F friends { ...F } } }\nquery B { hero { ...F } }",
        "fragment F on Character { x: id x: name }"));

    [Fact]
    public void Definitions_without_conflicts_are_not_searched_for_those_of_others() => Assert.Single(Rule.FindingsIn(
        HeroSchema.Text, "query A { hero { x: id } }\nquery B { hero { x: id x: name } }\nquery C { hero { x: name } }"));
}
