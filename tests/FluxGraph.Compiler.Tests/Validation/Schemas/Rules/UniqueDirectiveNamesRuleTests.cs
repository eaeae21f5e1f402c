using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2008")]
public class UniqueDirectiveNamesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UniqueDirectiveNamesRule");

    [Theory]
    [InlineData("directive @a on FIELD | OBJECT\ntype Query { a: Int }")]
    [InlineData("directive @a on FIELD\ntype a { b: Int }")]
    [InlineData("directive @skip on FIELD")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "directive @a on FIELD\ndirective @a on OBJECT\ntype Query { a: Int }",
        "a.graphql(1,12) 'a' FLUX2008: There can be only one directive named \"@a\"; the first definition counts\n + a.graphql(2,12) 'a'")]
    [InlineData(
        "directive @a on FIELD\ndirective @b on FIELD\ndirective @a on FIELD",
        "a.graphql(1,12) 'a' FLUX2008: There can be only one directive named \"@a\"; the first definition counts\n + a.graphql(3,12) 'a'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
