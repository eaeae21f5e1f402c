using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3010")]
public class UniqueArgumentNamesRuleTests
{
    private static readonly CheckedRule Rule = new("UniqueArgumentNamesRule");

    [Theory]
    [InlineData("query Q { droid(id: 1) { id } }")]
    [InlineData("query Q { a: droid(id: 1) { id } b: droid(id: 2) { id } }")]
    [InlineData("query Q { now @audit(level: 1) @audit(level: 2) }")]
    [InlineData("query Q { search(text: \"\", filter: {text: \"\"}) { __typename } }")]
    [InlineData("query Q { now }")]
    public void An_argument_given_once(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q { droid(id: 1, id: 1) { id } }",
        "a.graphql(1,17) 'id' FLUX3010: There can be only one argument named \"id\"\n + a.graphql(1,24) 'id'")]
    [InlineData(
        "query Q { droid(id: 1, id: 2, id: 3) { id } }",
        "a.graphql(1,17) 'id' FLUX3010: There can be only one argument named \"id\"\n + a.graphql(1,24) 'id'\n + a.graphql(1,31) 'id'")]
    [InlineData(
        "query Q { unknown(a: 1, b: 1, a: 2) }",
        "a.graphql(1,19) 'a' FLUX3010: There can be only one argument named \"a\"\n + a.graphql(1,31) 'a'")]
    [InlineData(
        "query Q { now @skip(if: true, if: false) }",
        "a.graphql(1,21) 'if' FLUX3010: There can be only one argument named \"if\"\n + a.graphql(1,31) 'if'")]
    public void An_argument_given_twice(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));
}
