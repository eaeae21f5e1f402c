using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3025")]
public class NoUndefinedVariablesRuleTests
{
    [Theory]
    [InlineData("query Q($id: ID!) { droid(id: $id) { id } }")]
    [InlineData("query Q($f: Boolean!) { hero { ...F @include(if: $f) } } fragment F on Character { id @skip(if: $f) }")]
    [InlineData("fragment F on Human { height(unit: $unit) }")]
    [InlineData("query Q($t: String!, $e: Episode) { search(text: $t, filter: {and: [{episode: $e}]}) { __typename } }")]
    [InlineData("query Q($l: Int!) @audit(level: $l) { now }")]
    public void A_variable_that_the_operation_defines_and_any_in_a_fragment_alone(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "query Q { droid(id: $id) { id } }",
        "a.graphql(1,21) '$id' FLUX3025: Variable \"$id\" is not defined by operation \"Q\"")]
    [InlineData(
        "query Q($ID: ID!) { droid(id: $id) { id } }",
        "a.graphql(1,31) '$id' FLUX3025: Variable \"$id\" is not defined by operation \"Q\"")]
    [InlineData(
        "query Q { search(text: \"\", filter: {and: [{episode: $e}]}) { __typename } }",
        "a.graphql(1,53) '$e' FLUX3025: Variable \"$e\" is not defined by operation \"Q\"")]
    [InlineData(
        "query Q { hero { id @include(if: $f) } }",
        "a.graphql(1,34) '$f' FLUX3025: Variable \"$f\" is not defined by operation \"Q\"")]
    [InlineData(
        "query Q { hero { ... on Human @skip(if: $a) { height(unit: $b) } ...F @skip(if: $c) } } fragment F on Character { id }",
        "a.graphql(1,41) '$a' FLUX3025: Variable \"$a\" is not defined by operation \"Q\"",
        "a.graphql(1,60) '$b' FLUX3025: Variable \"$b\" is not defined by operation \"Q\"",
        "a.graphql(1,81) '$c' FLUX3025: Variable \"$c\" is not defined by operation \"Q\"")]
    [InlineData(
        "query Q @audit(level: $l) { now }",
        "a.graphql(1,23) '$l' FLUX3025: Variable \"$l\" is not defined by operation \"Q\"")]
    [InlineData(
        "query ($a: Int) { droid(id: $id) { id } }",
        "a.graphql(1,29) '$id' FLUX3025: Variable \"$id\" is not defined",
        "a.graphql(1,1) 'query ($a: Int) {' FLUX3101: Name the operation, as in \"query A\": the client gets a property of that name")]
    public void A_variable_that_the_operation_does_not_define(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));

    [Fact]
    public void A_variable_of_a_fragment_is_missed_at_the_spread_that_leads_there() => Assert.Equal(
        ["a.graphql(2,18) '...F' FLUX3025: Variable \"$unit\" is not defined by operation \"B\""],
        TestClient.FindingsIn(
            "query A($unit: String) { hero { ...F } }\nquery B { hero { ...F } }",
            "fragment F on Character { ...G }",
            "fragment G on Character { ... on Human { height(unit: $unit) } }"));

    [Fact]
    public void A_variable_that_is_missed_several_times_in_fragments_is_missed_once_a_spread() => Assert.Equal(
        ["a.graphql(1,18) '...F' FLUX3025: Variable \"$unit\" is not defined by operation \"A\""],
        TestClient.FindingsIn("query A { hero { ...F } }", "fragment F on Character { ... on Human { height(unit: $unit) b: height(unit: $unit) } }"));
}
