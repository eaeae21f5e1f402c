using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3021")]
public class KnownDirectivesRuleTests
{
    private static readonly CheckedRule Rule = new("KnownDirectivesRule");

    [Theory]
    [InlineData("query Q @audit(level: 1) { now @audit(level: 1) @audit(level: 2) }")]
    [InlineData("query Q { hero @skip(if: true) { ...F @include(if: true) ... @skip(if: true) { id } } } fragment F on Character { id }")]
    [InlineData("query Q($a: Int @onVariable) @onQuery { now } mutation M @onMutation { rate { stars } } subscription S @onSubscription { now }")]
    [InlineData("fragment F on Character @onFragment { ... on Droid @onInline { id } ...F @onSpread }")]
    public void A_directive_where_it_is_allowed(string document) => Assert.Empty(Rule.FindingsIn(Schema, document));

    [Theory]
    [InlineData(
        "query Q { now @skp(if: true) }",
        "a.graphql(1,15) '@skp(if: true)' FLUX3021: Unknown directive \"@skp\"; did you mean \"@skip\"?")]
    [InlineData(
        "query Q @nowhereNear { now }",
        "a.graphql(1,9) '@nowhereNear' FLUX3021: Unknown directive \"@nowhereNear\"")]
    [InlineData(
        "query Q($a: Int @skip(if: true)) @skip(if: true) { now }",
        "a.graphql(1,17) '@skip(if: true)' FLUX3021: Directive \"@skip\" may not be used on VARIABLE_DEFINITION",
        "a.graphql(1,34) '@skip(if: true)' FLUX3021: Directive \"@skip\" may not be used on QUERY")]
    [InlineData(
        "mutation M @onQuery { rate { stars } } subscription S @onQuery { now }",
        "a.graphql(1,12) '@onQuery' FLUX3021: Directive \"@onQuery\" may not be used on MUTATION",
        "a.graphql(1,55) '@onQuery' FLUX3021: Directive \"@onQuery\" may not be used on SUBSCRIPTION")]
    [InlineData(
        "fragment F on Character @onField { ...F @onField ... @onField { id @onQuery } }",
        "a.graphql(1,25) '@onField' FLUX3021: Directive \"@onField\" may not be used on FRAGMENT_DEFINITION",
        "a.graphql(1,41) '@onField' FLUX3021: Directive \"@onField\" may not be used on FRAGMENT_SPREAD",
        "a.graphql(1,54) '@onField' FLUX3021: Directive \"@onField\" may not be used on INLINE_FRAGMENT",
        "a.graphql(1,68) '@onQuery' FLUX3021: Directive \"@onQuery\" may not be used on FIELD")]
    [InlineData(
        "query Q { now @deprecated }",
        "a.graphql(1,15) '@deprecated' FLUX3021: Directive \"@deprecated\" may not be used on FIELD")]
    public void A_directive_that_is_unknown_or_misplaced(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(Schema, document));

    private const string Schema = HeroSchema.Text + """

        directive @onQuery on QUERY
        directive @onMutation on MUTATION
        directive @onSubscription on SUBSCRIPTION
        directive @onField on FIELD
        directive @onFragment on FRAGMENT_DEFINITION
        directive @onSpread on FRAGMENT_SPREAD
        directive @onInline on INLINE_FRAGMENT
        directive @onVariable on VARIABLE_DEFINITION
        """;
}
