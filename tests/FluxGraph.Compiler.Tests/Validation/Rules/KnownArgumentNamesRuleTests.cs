using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3009")]
public class KnownArgumentNamesRuleTests
{
    [Theory]
    [InlineData("query Q { hero(episode: EMPIRE) { id } }")]
    [InlineData("query Q { hero @include(if: true) { id @skip(if: false) } }")]
    [InlineData("query Q @audit(level: 1, reason: \"x\") { now }")]
    public void An_argument_that_exists(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData("query Q { now @unknown(a: 1) }")]
    [InlineData("query Q { unknown(a: 1) { unknown(b: 1) } }")]
    public void An_argument_of_something_unknown_is_another_rule_s_concern(string document) =>
        Assert.Empty(new CheckedRule("KnownArgumentNamesRule").FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q { hero(epsiode: JEDI) { id } }",
        "a.graphql(1,16) 'epsiode' FLUX3009: Unknown argument \"epsiode\" on field \"Query.hero\"; did you mean \"episode\"?")]
    [InlineData(
        "query Q { now(at: 1) }",
        "a.graphql(1,15) 'at' FLUX3009: Unknown argument \"at\" on field \"Query.now\"")]
    [InlineData(
        "query Q { hero { __typename(a: 1) } }",
        "a.graphql(1,29) 'a' FLUX3009: Unknown argument \"a\" on field \"Character.__typename\"")]
    [InlineData(
        "query Q { now @include(if: true, iff: true) }",
        "a.graphql(1,34) 'iff' FLUX3009: Unknown argument \"iff\" on directive \"@include\"; did you mean \"if\"?")]
    [InlineData(
        "query Q @audit(level: 1, why: \"x\") { now }",
        "a.graphql(1,26) 'why' FLUX3009: Unknown argument \"why\" on directive \"@audit\"")]
    [InlineData(
        "fragment F on Human { height(unt: \"m\") } query Q { hero { ...F } }",
        "a.graphql(1,30) 'unt' FLUX3009: Unknown argument \"unt\" on field \"Human.height\"; did you mean \"unit\"?")]
    public void An_argument_that_does_not_exist(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));
}
