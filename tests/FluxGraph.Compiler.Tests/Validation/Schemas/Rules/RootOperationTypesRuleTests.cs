using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2020")]
public class RootOperationTypesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("RootOperationTypesRule");

    [Theory]
    [InlineData("type Query { hero: Hero }\ntype Hero { name: String }")]
    [InlineData("type Query { a: Int }")]
    [InlineData("schema { query: Q }\ntype Q { a: Int }")]
    [InlineData("schema { query: Nothing }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "interface Query { a: Int }",
        "a.graphql(1,1) 'interface Query { a: Int }' FLUX2020: Query root type must be Object type, it cannot be Query")]
    [InlineData(
        "schema { query: Q mutation: M }\ntype Q { a: Int }\nscalar M",
        "a.graphql(1,29) 'M' FLUX2020: Mutation root type must be Object type if provided, it cannot be M")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
