using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2027")]
public class UnionMembersRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UnionMembersRule");

    [Theory]
    [InlineData("type Query { a: A }\nunion A = Query | B\ntype B { c: String }")]
    [InlineData("union A = B | Nothing\ntype B { c: Int }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a: A }\nunion A = Query | String",
        "a.graphql(2,19) 'String' FLUX2027: Union type A can only include Object types, it cannot include String")]
    [InlineData(
        "union A = B | B\ntype B { c: Int }",
        "a.graphql(1,11) 'B' FLUX2027: Union type A can only include type B once\n + a.graphql(1,15) 'B'")]
    [InlineData(
        "union A = B\nextend union A = C | B\ntype B { d: Int }\ninterface C { d: Int }",
        "a.graphql(1,11) 'B' FLUX2027: Union type A can only include type B once\n + a.graphql(2,22) 'B'",
        "a.graphql(2,18) 'C' FLUX2027: Union type A can only include Object types, it cannot include C")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
