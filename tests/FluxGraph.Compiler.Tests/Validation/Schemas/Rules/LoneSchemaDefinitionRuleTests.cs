using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2005")]
public class LoneSchemaDefinitionRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("LoneSchemaDefinitionRule");

    [Theory]
    [InlineData("schema { query: Query }\nextend schema { mutation: Mutation }\ntype Query { a: Int }\ntype Mutation { a: Int }")]
    [InlineData("schema { query: Q }")]
    [InlineData("type Q { a: Int }")]
    [InlineData("extend schema { query: Q }\nextend schema { mutation: M }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "schema { query: Query }\nschema { mutation: Mutation }\ntype Query { a: Int }\ntype Mutation { a: Int }",
        "a.graphql(2,1) 'schema { mutation: Mutation }' FLUX2005: Must provide only one schema definition; write \"extend schema\" to add to the first")]
    [InlineData(
        "schema { query: Q }\nschema { query: Q }\nschema { query: Q }",
        "a.graphql(2,1) 'schema { query: Q }' FLUX2005: Must provide only one schema definition; write \"extend schema\" to add to the first",
        "a.graphql(3,1) 'schema { query: Q }' FLUX2005: Must provide only one schema definition; write \"extend schema\" to add to the first")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
