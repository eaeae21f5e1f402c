using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3025")]
public class NoUndefinedVariablesRuleTests
{
    private static readonly CheckedRule Rule = new("NoUndefinedVariablesRule");

    [Theory]
    [InlineData("query Q($id: ID!) { droid(id: $id) { id } }")]
    [InlineData("query Q($f: Boolean!) { hero { ...F @include(if: $f) } } fragment F on Character { id @skip(if: $f) }")]
    [InlineData("fragment F on Human { height(unit: $unit) }")]
    [InlineData("query Q($t: String!, $e: Episode) { search(text: $t, filter: {and: [{episode: $e}]}) { __typename } }")]
    [InlineData("query Q($l: Int!) @audit(level: $l) { now }")]
    public void A_variable_that_the_operation_defines_and_any_in_a_fragment_alone(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q { droid(id: $id) { id } }",
        "a.graphql(1,21) '$id' FLUX3025: Variable \"$id\" is not defined by operation \"Q\"\n + a.graphql(1,7) 'Q'")]
    [InlineData(
        "query Q($ID: ID!) { droid(id: $id) { id } }",
        "a.graphql(1,31) '$id' FLUX3025: Variable \"$id\" is not defined by operation \"Q\"\n + a.graphql(1,7) 'Q'")]
    [InlineData(
        "query Q { search(text: \"\", filter: {and: [{episode: $e}]}) { __typename } }",
        "a.graphql(1,53) '$e' FLUX3025: Variable \"$e\" is not defined by operation \"Q\"\n + a.graphql(1,7) 'Q'")]
    [InlineData(
        "query Q { hero { id @include(if: $f) } }",
        "a.graphql(1,34) '$f' FLUX3025: Variable \"$f\" is not defined by operation \"Q\"\n + a.graphql(1,7) 'Q'")]
    [InlineData(
        "query Q { hero { ... on Human @skip(if: $a) { height(unit: $b) } ...F @skip(if: $c) } } fragment F on Character { id }",
        "a.graphql(1,41) '$a' FLUX3025: Variable \"$a\" is not defined by operation \"Q\"\n + a.graphql(1,7) 'Q'",
        "a.graphql(1,60) '$b' FLUX3025: Variable \"$b\" is not defined by operation \"Q\"\n + a.graphql(1,7) 'Q'",
        "a.graphql(1,81) '$c' FLUX3025: Variable \"$c\" is not defined by operation \"Q\"\n + a.graphql(1,7) 'Q'")]
    [InlineData(
        "query Q @audit(level: $l) { now }",
        "a.graphql(1,23) '$l' FLUX3025: Variable \"$l\" is not defined by operation \"Q\"\n + a.graphql(1,7) 'Q'")]
    [InlineData(
        "query ($a: Int) { droid(id: $id) { id } }",
        "a.graphql(1,29) '$id' FLUX3025: Variable \"$id\" is not defined\n + a.graphql(1,1) 'query ($a: Int) { droid(id: $id) { id } }'")]
    public void A_variable_that_the_operation_does_not_define(string document, params string[] findings) => Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void A_variable_of_a_fragment_is_missed_where_the_fragment_uses_it() => Assert.Equal(
        ["c.graphql(1,55) '$unit' FLUX3025: Variable \"$unit\" is not defined by operation \"B\"\n + a.graphql(2,7) 'B'"],
        Rule.FindingsIn(HeroSchema.Text, 
            "query A($unit: String) { hero { ...F } }\nquery B { hero { ...F } }",
            "fragment F on Character { ...G }",
            "fragment G on Character { ... on Human { height(unit: $unit) } }"));

    [Fact]
    public void Every_use_in_a_fragment_is_missed_by_every_operation() => Assert.Equal(
        [
            "b.graphql(1,55) '$unit' FLUX3025: Variable \"$unit\" is not defined by operation \"A\"\n + a.graphql(1,7) 'A'",
            "b.graphql(1,78) '$unit' FLUX3025: Variable \"$unit\" is not defined by operation \"A\"\n + a.graphql(1,7) 'A'",
            "b.graphql(1,55) '$unit' FLUX3025: Variable \"$unit\" is not defined by operation \"B\"\n + a.graphql(2,7) 'B'",
            "b.graphql(1,78) '$unit' FLUX3025: Variable \"$unit\" is not defined by operation \"B\"\n + a.graphql(2,7) 'B'",
        ],
        Rule.FindingsIn(HeroSchema.Text, 
            "query A { hero { ...F } }\nquery B { hero { ...F } }",
            "fragment F on Character { ... on Human { height(unit: $unit) b: height(unit: $unit) } }"));
}
