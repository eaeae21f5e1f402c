using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3102")]
public class NoDeprecatedRuleTests
{
    private static readonly CheckedRule Rule = new("NoDeprecatedRule");

    [Theory]
    [InlineData("query Q { hero(episode: EMPIRE) { id } }")]
    [InlineData("mutation M { createReview(review: {stars: 1}) { stars } }")]
    [InlineData("query Q { hero(episode: NOWHERE) { unknown } unknown }")]
    [InlineData("query Q($e: Episode) { hero(episode: $e) { id } }")]
    [InlineData("query Q { place(at: {x: 1}) }")]
    public void What_is_not_deprecated(string document) => Assert.Empty(Rule.FindingsIn(Schema, document));

    [Theory]
    [InlineData(
        "mutation M { rate { stars } }",
        "a.graphql(1,14) 'rate { stars }' FLUX3102: The field Mutation.rate is deprecated: Use \"createReview\".")]
    [InlineData(
        "query Q { hero(episode: JEDI) { id } }",
        "a.graphql(1,25) 'JEDI' FLUX3102: The enum value \"Episode.JEDI\" is deprecated: No longer supported")]
    [InlineData(
        "query Q($e: [Episode!] = [EMPIRE, JEDI]) { now }",
        "a.graphql(1,35) 'JEDI' FLUX3102: The enum value \"Episode.JEDI\" is deprecated: No longer supported")]
    [InlineData(
        "query Q { place(old: 1) }",
        "a.graphql(1,17) 'old: 1' FLUX3102: Field \"Query.place\" argument \"old\" is deprecated: gone")]
    [InlineData(
        "query Q { place(at: {x: 1, y: 2}) }",
        "a.graphql(1,28) 'y: 2' FLUX3102: The input field Point.y is deprecated: flat")]
    [InlineData(
        "query Q { now @old(a: 1) }",
        "a.graphql(1,20) 'a: 1' FLUX3102: Directive \"@old\" argument \"a\" is deprecated: gone")]
    public void What_is_deprecated(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(Schema, document));

    private const string Schema = HeroSchema.Text + """

        extend type Query { place(at: Point, old: Int @deprecated(reason: "gone")): Int }
        input Point { x: Int y: Int @deprecated(reason: "flat") }
        directive @old(a: Int @deprecated(reason: "gone")) on FIELD
        """;
}
