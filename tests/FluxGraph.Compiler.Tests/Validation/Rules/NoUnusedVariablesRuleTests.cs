using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3026")]
public class NoUnusedVariablesRuleTests
{
    private static readonly CheckedRule Rule = new("NoUnusedVariablesRule");

    [Theory]
    [InlineData("query Q($id: ID!) { droid(id: $id) { id } }")]
    [InlineData("query Q($f: Boolean!) @unknown(if: $f) { now }")]
    [InlineData("query Q($u: String) { hero { ...F } } fragment F on Character { ... on Human { height(unit: $u) } }")]
    [InlineData("query Q($t: String, $e: Episode) { search(text: \"\", filter: {and: [{text: $t}, {episode: $e}]}) { __typename } }")]
    [InlineData("query Q($a: Int) { unknown(a: $a) }")]
    [InlineData("query Q($f: Boolean!) { hero { ...F @skip(if: $f) } }")]
    [InlineData("query Q($f: Boolean!) { hero { ...F } } fragment F on Character { id ...G } fragment G on Character { ...F @skip(if: $f) }")]
    public void A_variable_that_is_used(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q($a: Int!) { now }",
        "a.graphql(1,9) '$a: Int!' FLUX3026: Variable \"$a\" is never used in operation \"Q\"")]
    [InlineData(
        "query ($a: Int = 1, $id: ID!, $b: [Int]) { droid(id: $id) { id } }",
        "a.graphql(1,8) '$a: Int = 1' FLUX3026: Variable \"$a\" is never used",
        "a.graphql(1,31) '$b: [Int]' FLUX3026: Variable \"$b\" is never used")]
    [InlineData(
        "query Q($u: String) { hero { id } } fragment F on Human { height(unit: $u) }",
        "a.graphql(1,9) '$u: String' FLUX3026: Variable \"$u\" is never used in operation \"Q\"")]
    [InlineData(
        "query A($u: String) { hero { ...F } } query B($u: String) { now } fragment F on Character { ... on Human { height(unit: $u) } }",
        "a.graphql(1,47) '$u: String' FLUX3026: Variable \"$u\" is never used in operation \"B\"")]
    [InlineData(
        "query Q($id: ID!, $ID: ID!) { droid(id: $id) { id } }",
        "a.graphql(1,19) '$ID: ID!' FLUX3026: Variable \"$ID\" is never used in operation \"Q\"")]
    public void A_variable_that_is_not_used(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void A_use_in_a_fragment_of_another_document_counts() => Assert.Empty(Rule.FindingsIn(
        HeroSchema.Text,
        "query Q($u: String) { hero { ...F } }",
        "fragment F on Character { ...G }",
        "fragment G on Human { height(unit: $u) }"));
}
