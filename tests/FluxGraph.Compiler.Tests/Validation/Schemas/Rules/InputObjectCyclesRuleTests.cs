using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2028")]
public class InputObjectCyclesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("InputObjectCyclesRule");

    [Theory]
    [InlineData("type Query { a(b: B): Int }\ninput B { c: C! }\ninput C { b: B }")]
    [InlineData("input A { b: [A!]! c: A }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a(b: B): Int }\ninput B { c: C! }\ninput C { b: B! }",
        "a.graphql(2,11) 'c: C!' FLUX2028: Cannot reference Input Object \"B\" within itself through a series of non-null fields: \"c.b\"\n + a.graphql(3,11) 'b: B!'")]
    [InlineData(
        "input A { b: A! }",
        "a.graphql(1,11) 'b: A!' FLUX2028: Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"b\"")]
    [InlineData(
        "input A { b: B! }\ninput B { a: A! c: C! }\ninput C { b: B! c: C! }",
        "a.graphql(1,11) 'b: B!' FLUX2028: Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"b.a\"\n + a.graphql(2,11) 'a: A!'",
        "a.graphql(2,17) 'c: C!' FLUX2028: Cannot reference Input Object \"B\" within itself through a series of non-null fields: \"c.b\"\n + a.graphql(3,11) 'b: B!'",
        "a.graphql(3,17) 'c: C!' FLUX2028: Cannot reference Input Object \"C\" within itself through a series of non-null fields: \"c\"")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
