using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2024")]
public class InputTypesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("InputTypesRule");

    [Theory]
    [InlineData("type Query { heroes(like: HeroFilter): [Hero] }\ntype Hero { name: String }\ninput HeroFilter { name: String }")]
    [InlineData("input A { b: Int c: [E!] d: A e: Nothing }\nenum E { F }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { heroes(like: Hero): [Hero] }\ntype Hero { name: String }",
        "a.graphql(1,27) 'Hero' FLUX2024: The type of Query.heroes(like:) must be Input Type but got: Hero")]
    [InlineData(
        "directive @a(b: [T]) on FIELD\ntype T { c: Int }",
        "a.graphql(1,14) 'b: [T]' FLUX2024: The type of @a(b:) must be Input Type but got: [T]")]
    [InlineData(
        "input A { b: U! }\nunion U = T\ntype T { c: Int }",
        "a.graphql(1,14) 'U!' FLUX2024: The type of A.b must be Input Type but got: U!")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
