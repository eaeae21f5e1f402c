using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3018")]
public class PossibleFragmentSpreadsRuleTests
{
    private static readonly CheckedRule Rule = new("PossibleFragmentSpreadsRule");

    [Theory]
    [InlineData("query Q { droid(id: 1) { ... on Droid { id } ... on Character { id } ... on SearchResult { __typename } ... { id } } }")]
    [InlineData("query Q { hero { ... on Droid { id } ... on SearchResult { __typename } ... on Character { id } } }")]
    [InlineData("query Q { search(text: \"\") { ... on Human { id } ... on Character { id } ... on Starship { id } } }")]
    [InlineData("query Q { hero { ...F } } fragment F on Human { id }")]
    [InlineData("query Q { hero { ...Missing ... on Nowhere { id } ... on Episode { id } } unknown { ... on Droid { id } } }")]
    public void A_fragment_that_can_apply(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q { droid(id: 1) { ... on Human { id } } }",
        "a.graphql(1,26) '... on Human { id }' FLUX3018: Fragment cannot be spread here as objects of type \"Droid\" can never be of type \"Human\"")]
    [InlineData(
        "query Q { hero { ... on Starship { id } } }",
        "a.graphql(1,18) '... on Starship { id }' FLUX3018: Fragment cannot be spread here as objects of type \"Character\" can never be of type \"Starship\"")]
    [InlineData(
        "query Q { search(text: \"\") { ... on Query { now } } }",
        "a.graphql(1,30) '... on Query { now }' FLUX3018: Fragment cannot be spread here as objects of type \"SearchResult\" can never be of type \"Query\"")]
    [InlineData(
        "query Q { hero { ... on Droid { ...F @skip(if: true) } } } fragment F on Human { id }",
        "a.graphql(1,33) '...F @skip(if: true)' FLUX3018: Fragment \"F\" cannot be spread here as objects of type \"Droid\" can never be of type \"Human\"")]
    [InlineData(
        "fragment F on Starship { ... on Character { id } }",
        "a.graphql(1,26) '... on Character { id }' FLUX3018: Fragment cannot be spread here as objects of type \"Starship\" can never be of type \"Character\"")]
    public void A_fragment_that_can_never_apply(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void A_fragment_of_another_document_is_reported_at_its_spread() => Assert.Equal(
        ["a.graphql(1,26) '...F' FLUX3018: Fragment \"F\" cannot be spread here as objects of type \"Droid\" can never be of type \"Human\""],
        Rule.FindingsIn(HeroSchema.Text, "query Q { droid(id: 1) { ...F } }", "fragment F on Human { id }"));
}
