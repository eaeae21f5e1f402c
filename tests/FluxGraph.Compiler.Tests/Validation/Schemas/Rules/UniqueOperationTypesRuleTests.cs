using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2006")]
public class UniqueOperationTypesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UniqueOperationTypesRule");

    [Theory]
    [InlineData("schema { query: Query }\ntype Query { a: Int }")]
    [InlineData("schema { query: Q mutation: M }\nextend schema { subscription: S }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "schema { query: Query query: Other }\ntype Query { a: Int }\ntype Other { a: Int }",
        "a.graphql(1,10) 'query: Query' FLUX2006: There can be only one query type in schema\n + a.graphql(1,23) 'query: Other'")]
    [InlineData(
        "schema { query: Q mutation: M }\nextend schema { mutation: N }",
        "a.graphql(1,19) 'mutation: M' FLUX2006: There can be only one mutation type in schema\n + a.graphql(2,17) 'mutation: N'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
