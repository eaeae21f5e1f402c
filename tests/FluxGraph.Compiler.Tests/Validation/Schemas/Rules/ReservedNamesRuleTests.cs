using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2021")]
public class ReservedNamesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("ReservedNamesRule");

    [Theory]
    [InlineData("type Query { _a: Int }")]
    [InlineData("type _A { a__b: Int }")]
    [InlineData("type __Type { kind: Int }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { __a: Int }",
        "a.graphql(1,14) '__a: Int' FLUX2021: Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection")]
    [InlineData(
        "type __A { a: Int }",
        "a.graphql(1,1) 'type __A { a: Int }' FLUX2021: Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection")]
    [InlineData(
        "directive @__a(__b: Int) on FIELD",
        "a.graphql(1,1) 'directive @__a(__b: Int) on FIELD' FLUX2021: Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection",
        "a.graphql(1,16) '__b: Int' FLUX2021: Name \"__b\" must not begin with \"__\", which is reserved by GraphQL introspection")]
    [InlineData(
        "enum E { __A }",
        "a.graphql(1,10) '__A' FLUX2021: Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection")]
    [InlineData(
        "input I { __a: Int }",
        "a.graphql(1,11) '__a: Int' FLUX2021: Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection")]
    [InlineData(
        "type T { a(__b: Int): Int }",
        "a.graphql(1,12) '__b: Int' FLUX2021: Name \"__b\" must not begin with \"__\", which is reserved by GraphQL introspection")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
