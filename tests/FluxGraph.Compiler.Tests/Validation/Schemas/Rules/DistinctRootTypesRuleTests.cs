using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2033")]
public class DistinctRootTypesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("DistinctRootTypesRule");

    [Theory]
    [InlineData("schema { query: Query mutation: Mutation }\ntype Query { a: Int }\ntype Mutation { b: Int }")]
    [InlineData("schema { query: Q }\nextend schema { query: Q }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "schema { query: Query mutation: Query }\ntype Query { a: Int }",
        "a.graphql(1,17) 'Query' FLUX2033: Type \"Query\" is the root type of both query and mutation operations\n + a.graphql(1,33) 'Query'")]
    [InlineData(
        "schema { query: Q }\nextend schema { subscription: Q mutation: Q }",
        "a.graphql(1,17) 'Q' FLUX2033: Type \"Q\" is the root type of both query and mutation operations\n + a.graphql(2,43) 'Q'",
        "a.graphql(1,17) 'Q' FLUX2033: Type \"Q\" is the root type of both query and subscription operations\n + a.graphql(2,31) 'Q'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
