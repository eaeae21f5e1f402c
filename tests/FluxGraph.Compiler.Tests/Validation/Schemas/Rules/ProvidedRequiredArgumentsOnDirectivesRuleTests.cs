using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2013")]
public class ProvidedRequiredArgumentsOnDirectivesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("ProvidedRequiredArgumentsOnDirectivesRule");

    [Theory]
    [InlineData("scalar Date @specifiedBy(url: \"https://scalars.graphql.org/andimarek/local-date\")\ntype Query { today: Date }")]
    [InlineData("directive @a(b: Int! = 1, c: Int) on OBJECT\ntype T @a { b: Int }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "scalar Date @specifiedBy\ntype Query { today: Date }",
        "a.graphql(1,13) '@specifiedBy' FLUX2013: Directive \"@specifiedBy\" argument \"url\" of type \"String!\" is required, but it was not provided")]
    [InlineData(
        "directive @a(b: Int!, c: String!) on OBJECT\ntype T @a(c: \"d\") { e: Int }",
        "a.graphql(2,8) '@a(c: \"d\")' FLUX2013: Directive \"@a\" argument \"b\" of type \"Int!\" is required, but it was not provided")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
