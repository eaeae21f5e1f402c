using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3013")]
public class KnownTypeNamesRuleTests
{
    [Theory]
    [InlineData("query Q($a: Episode, $b: Filter) { hero(episode: $a) { id } search(text: \"\", filter: $b) { __typename } }")]
    [InlineData("fragment F on Character { ... on Droid { id } } query Q { hero { ...F } }")]
    public void A_type_that_exists(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "query Q($a: Strng) { search(text: $a) { __typename } }",
        "a.graphql(1,13) 'Strng' FLUX3013: Unknown type \"Strng\"; did you mean \"String\"?")]
    [InlineData(
        "query Q($a: [[Nowhere!]!]!) { droid(id: $a) { id } }",
        "a.graphql(1,15) 'Nowhere' FLUX3013: Unknown type \"Nowhere\"")]
    [InlineData(
        "fragment F on character { id } query Q { hero { ...F } }",
        "a.graphql(1,15) 'character' FLUX3013: Unknown type \"character\"; did you mean \"Character\"?")]
    [InlineData(
        "query Q { hero { id ... on Nowhere { x { y } } } }",
        "a.graphql(1,28) 'Nowhere' FLUX3013: Unknown type \"Nowhere\"")]
    public void A_type_that_does_not_exist(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));
}
