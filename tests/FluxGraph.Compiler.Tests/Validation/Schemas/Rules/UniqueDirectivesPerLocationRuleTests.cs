using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2011")]
public class UniqueDirectivesPerLocationRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UniqueDirectivesPerLocationRule");

    [Theory]
    [InlineData("directive @a(b: Int) repeatable on OBJECT\ntype Query @a(b: 1) @a(b: 2) { a: Int }")]
    [InlineData("type T { a: Int @deprecated b: Int @deprecated }")]
    [InlineData("type T @unknown @unknown { a: Int }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "directive @a(b: Int) on OBJECT\ntype Query @a(b: 1) @a(b: 2) { a: Int }",
        "a.graphql(2,12) '@a(b: 1)' FLUX2011: The directive \"@a\" can only be used once at this location\n + a.graphql(2,21) '@a(b: 2)'")]
    [InlineData(
        "directive @a on OBJECT\ntype T @a { b: Int }\nextend type T @a",
        "a.graphql(2,8) '@a' FLUX2011: The directive \"@a\" can only be used once at this location\n + a.graphql(3,15) '@a'")]
    [InlineData(
        "type T { a: Int @deprecated @deprecated }",
        "a.graphql(1,17) '@deprecated' FLUX2011: The directive \"@deprecated\" can only be used once at this location\n + a.graphql(1,29) '@deprecated'")]
    [InlineData(
        "directive @a on SCHEMA\nschema @a { query: Q }\nextend schema @a @a",
        "a.graphql(2,8) '@a' FLUX2011: The directive \"@a\" can only be used once at this location\n + a.graphql(3,15) '@a'",
        "a.graphql(2,8) '@a' FLUX2011: The directive \"@a\" can only be used once at this location\n + a.graphql(3,18) '@a'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
