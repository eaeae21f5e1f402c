using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3022")]
public class UniqueDirectivesPerLocationRuleTests
{
    private static readonly CheckedRule Rule = new("UniqueDirectivesPerLocationRule");

    [Theory]
    [InlineData("query Q { now @skip(if: true) @include(if: true) }")]
    [InlineData("query Q { now @audit(level: 1) @audit(level: 2) }")]
    [InlineData("query Q { a: now @skip(if: true) b: now @skip(if: true) }")]
    [InlineData("query Q { now @unknown @unknown }")]
    [InlineData("query Q { hero @skip(if: true) { id @skip(if: true) } }")]
    public void A_directive_once_at_a_place_or_repeatable(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q { now @skip(if: true) @skip(if: false) }",
        "a.graphql(1,15) '@skip(if: true)' FLUX3022: The directive \"@skip\" can only be used once at this location\n + a.graphql(1,31) '@skip(if: false)'")]
    [InlineData(
        "query Q { now @skip(if: true) @include(if: true) @skip(if: true) @skip(if: true) }",
        "a.graphql(1,15) '@skip(if: true)' FLUX3022: The directive \"@skip\" can only be used once at this location\n + a.graphql(1,50) '@skip(if: true)'",
        "a.graphql(1,15) '@skip(if: true)' FLUX3022: The directive \"@skip\" can only be used once at this location\n + a.graphql(1,66) '@skip(if: true)'")]
    [InlineData(
        "query Q @skip(if: true) @skip(if: true) { hero { ...F @skip(if: true) @skip(if: true) } }",
        "a.graphql(1,9) '@skip(if: true)' FLUX3022: The directive \"@skip\" can only be used once at this location\n + a.graphql(1,25) '@skip(if: true)'",
        "a.graphql(1,55) '@skip(if: true)' FLUX3022: The directive \"@skip\" can only be used once at this location\n + a.graphql(1,71) '@skip(if: true)'")]
    public void A_directive_twice_at_a_place(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));
}
