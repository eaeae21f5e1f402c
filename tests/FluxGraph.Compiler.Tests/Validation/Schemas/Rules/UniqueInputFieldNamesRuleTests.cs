using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2015")]
public class UniqueInputFieldNamesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UniqueInputFieldNamesRule");

    [Theory]
    [InlineData("input Point { x: Int }\ntype Query { a(at: Point = { x: 1 }): Int }")]
    [InlineData("input A { b: [A] = [{ b: null }, { b: null }] }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "input Point { x: Int }\ntype Query { a(at: Point = { x: 1, x: 2 }): Int }",
        "a.graphql(2,30) 'x' FLUX2015: There can be only one input field named \"x\"\n + a.graphql(2,36) 'x'")]
    [InlineData(
        "type T @a(b: [{ c: { d: 1, d: 2 } }]) { e: Int }",
        "a.graphql(1,22) 'd' FLUX2015: There can be only one input field named \"d\"\n + a.graphql(1,28) 'd'")]
    [InlineData(
        "input A { b: A = { b: { b: null, b: null } } }",
        "a.graphql(1,25) 'b' FLUX2015: There can be only one input field named \"b\"\n + a.graphql(1,34) 'b'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
