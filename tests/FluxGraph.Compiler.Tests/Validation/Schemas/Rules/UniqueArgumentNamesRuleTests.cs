using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2014")]
public class UniqueArgumentNamesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UniqueArgumentNamesRule");

    [Theory]
    [InlineData("type Query { a: Int @deprecated(reason: \"b\") }")]
    [InlineData("type T @a(b: 1) @a(b: 1) { d: Int }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a: Int @deprecated(reason: \"b\", reason: \"c\") }",
        "a.graphql(1,33) 'reason' FLUX2014: There can be only one argument named \"reason\"\n + a.graphql(1,46) 'reason'")]
    [InlineData(
        "type T @a(b: 1, c: 2, b: 3, b: 4) { d: Int }",
        "a.graphql(1,11) 'b' FLUX2014: There can be only one argument named \"b\"\n + a.graphql(1,23) 'b'\n + a.graphql(1,29) 'b'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
