using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3023")]
public class UniqueVariableNamesRuleTests
{
    private static readonly CheckedRule Rule = new("UniqueVariableNamesRule");

    [Theory]
    [InlineData("query Q($a: Int, $b: Int) { now }")]
    [InlineData("query A($a: Int) { now } query B($a: Int) { now }")]
    [InlineData("query Q($a: Int, $A: Int) { now }")]
    public void A_variable_defined_once(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q($a: Int, $a: String) { now }",
        "a.graphql(1,10) 'a' FLUX3023: There can be only one variable named \"$a\"\n + a.graphql(1,19) 'a'")]
    [InlineData(
        "query Q($a: Int, $b: Int, $a: Int, $b: Int, $a: Int) { now }",
        "a.graphql(1,10) 'a' FLUX3023: There can be only one variable named \"$a\"\n + a.graphql(1,28) 'a'\n + a.graphql(1,46) 'a'",
        "a.graphql(1,19) 'b' FLUX3023: There can be only one variable named \"$b\"\n + a.graphql(1,37) 'b'")]
    public void A_variable_defined_twice(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));
}
