using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2022")]
public class NonEmptyTypesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("NonEmptyTypesRule");

    [Theory]
    [InlineData("type Query { a: A }\ntype A { b: Int }")]
    [InlineData("type A\nextend type A { b: Int }")]
    [InlineData("scalar A")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a: A }\ntype A",
        "a.graphql(2,1) 'type A' FLUX2022: Type A must define one or more fields")]
    [InlineData(
        "interface A",
        "a.graphql(1,1) 'interface A' FLUX2022: Type A must define one or more fields")]
    [InlineData(
        "union A",
        "a.graphql(1,1) 'union A' FLUX2022: Union type A must define one or more member types")]
    [InlineData(
        "enum A",
        "a.graphql(1,1) 'enum A' FLUX2022: Enum type A must define one or more values")]
    [InlineData(
        "input A",
        "a.graphql(1,1) 'input A' FLUX2022: Input Object type A must define one or more fields")]
    [InlineData(
        "type A @b\nextend type A @c",
        "a.graphql(1,1) 'type A @b' FLUX2022: Type A must define one or more fields\n + a.graphql(2,1) 'extend type A @c'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
