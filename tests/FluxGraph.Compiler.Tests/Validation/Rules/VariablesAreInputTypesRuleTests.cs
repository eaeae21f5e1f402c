using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3024")]
public class VariablesAreInputTypesRuleTests
{
    private static readonly CheckedRule Rule = new("VariablesAreInputTypesRule");

    [Theory]
    [InlineData("query Q($a: ID!, $b: [Episode!]!, $c: ReviewInput, $d: Instant, $e: Filter = {}) { now }")]
    public void A_variable_of_a_type_that_can_be_sent(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q($a: Character) { now }",
        "a.graphql(1,13) 'Character' FLUX3024: Variable \"$a\" cannot be non-input type \"Character\"")]
    [InlineData(
        "query Q($a: [Droid!]!, $b: SearchResult) { now }",
        "a.graphql(1,13) '[Droid!]!' FLUX3024: Variable \"$a\" cannot be non-input type \"[Droid!]!\"",
        "a.graphql(1,28) 'SearchResult' FLUX3024: Variable \"$b\" cannot be non-input type \"SearchResult\"")]
    public void A_variable_of_a_type_that_cannot_be_sent(string document, params string[] findings) => Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));
}
