using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2023")]
public class OutputTypesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("OutputTypesRule");

    [Theory]
    [InlineData("type Query { filter: Filter }\ntype Filter { name: String }")]
    [InlineData("type A { b: Int c: E d: U e: A f: Nothing }\nenum E { F }\nunion U = A")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { filter: Filter }\ninput Filter { name: String }",
        "a.graphql(1,22) 'Filter' FLUX2023: The type of Query.filter must be Output Type but got: Filter")]
    [InlineData(
        "interface A { b: [I!]! }\ninput I { c: Int }",
        "a.graphql(1,18) '[I!]!' FLUX2023: The type of A.b must be Output Type but got: [I!]!")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
