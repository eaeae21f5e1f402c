using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3020")]
public class UniqueInputFieldNamesRuleTests
{
    private static readonly CheckedRule Rule = new("UniqueInputFieldNamesRule");

    [Theory]
    [InlineData("query Q { search(text: \"\", filter: {text: \"\", episode: JEDI}) { __typename } }")]
    [InlineData("query Q { search(text: \"\", filter: {and: [{text: \"\"}, {text: \"\"}], text: \"\"}) { __typename } }")]
    [InlineData("query Q($f: Filter = {text: \"\"}) { now }")]
    public void An_input_field_given_once(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q { search(text: \"\", filter: {text: \"\", text: \"\"}) { __typename } }",
        "a.graphql(1,37) 'text' FLUX3020: There can be only one input field named \"text\"\n + a.graphql(1,47) 'text'")]
    [InlineData(
        "query Q { search(text: \"\", filter: {a: 1, a: 2, a: 3}) { __typename } }",
        "a.graphql(1,37) 'a' FLUX3020: There can be only one input field named \"a\"\n + a.graphql(1,43) 'a'",
        "a.graphql(1,37) 'a' FLUX3020: There can be only one input field named \"a\"\n + a.graphql(1,49) 'a'")]
    [InlineData(
        "query Q($f: Filter = {and: [{text: \"\", text: \"\"}]}) { now }",
        "a.graphql(1,30) 'text' FLUX3020: There can be only one input field named \"text\"\n + a.graphql(1,40) 'text'")]
    [InlineData(
        "query Q { unknown(a: {b: {c: 1, c: 1}}) @unknown(a: {b: 1, b: 1}) }",
        "a.graphql(1,27) 'c' FLUX3020: There can be only one input field named \"c\"\n + a.graphql(1,33) 'c'",
        "a.graphql(1,54) 'b' FLUX3020: There can be only one input field named \"b\"\n + a.graphql(1,60) 'b'")]
    public void An_input_field_given_twice(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));
}
