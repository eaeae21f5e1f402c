using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3004")]
public class LoneAnonymousOperationRuleTests
{
    private static readonly CheckedRule Rule = new("LoneAnonymousOperationRule");

    [Theory]
    [InlineData("{ now }")]
    [InlineData("query ($f: Boolean!) { now @skip(if: $f) }")]
    [InlineData("{ hero { ...F } } fragment F on Character { id }")]
    [InlineData("query A { now } query B { now }")]
    [InlineData("fragment F on Character { id }")]
    public void An_anonymous_operation_alone_and_named_ones_together(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "{ now }\nquery B { now }",
        "a.graphql(1,1) '{ now }' FLUX3004: This anonymous operation must be the only defined operation")]
    [InlineData(
        "query { now } { now }",
        "a.graphql(1,1) 'query { now }' FLUX3004: This anonymous operation must be the only defined operation",
        "a.graphql(1,15) '{ now }' FLUX3004: This anonymous operation must be the only defined operation")]
    [InlineData(
        "mutation M { rate { stars } } { now }",
        "a.graphql(1,31) '{ now }' FLUX3004: This anonymous operation must be the only defined operation")]
    public void An_anonymous_operation_beside_another(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void Operations_of_other_documents_are_not_beside_it() =>
        Assert.Empty(Rule.FindingsIn(HeroSchema.Text, "{ now }", "{ now }", "query A { now }"));
}
