using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2007")]
public class UniqueArgumentDefinitionNamesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UniqueArgumentDefinitionNamesRule");

    [Theory]
    [InlineData("type Query { a(b: Int, c: String): Int }")]
    [InlineData("type Q { a(b: Int): Int c(b: Int): Int }")]
    [InlineData("directive @d(a: Int, b: Int) on FIELD")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a(b: Int, b: String): Int }",
        "a.graphql(1,16) 'b' FLUX2007: Argument \"Query.a(b:)\" is defined more than once; the first definition counts\n + a.graphql(1,24) 'b'")]
    [InlineData(
        "interface I { a(b: Int, c: Int, b: Int, b: Int): Int }",
        "a.graphql(1,17) 'b' FLUX2007: Argument \"I.a(b:)\" is defined more than once; the first definition counts\n + a.graphql(1,33) 'b'\n + a.graphql(1,41) 'b'")]
    [InlineData(
        "directive @d(a: Int, a: Int) on FIELD",
        "a.graphql(1,14) 'a' FLUX2007: Argument \"@d(a:)\" is defined more than once; the first definition counts\n + a.graphql(1,22) 'a'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
