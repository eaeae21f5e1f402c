using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2010")]
public class KnownDirectivesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("KnownDirectivesRule");

    [Theory]
    [InlineData("directive @known on FIELD_DEFINITION\ntype Query { a: Int @known }")]
    [InlineData("type A { a(b: Int @deprecated): Int @deprecated } enum E { A @deprecated } scalar S @specifiedBy(url: \"u\") input I @oneOf { a: Int @deprecated }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a: Int @unknown }",
        "a.graphql(1,21) '@unknown' FLUX2010: Unknown directive \"@unknown\"")]
    [InlineData(
        "type A @deprecated { a: Int }",
        "a.graphql(1,8) '@deprecated' FLUX2010: Directive \"@deprecated\" may not be used on OBJECT")]
    [InlineData(
        "enum A { B @depricated }",
        "a.graphql(1,12) '@depricated' FLUX2010: Unknown directive \"@depricated\"; did you mean \"@deprecated\"?")]
    [InlineData(
        "directive @a(b: Int @a) on FIELD",
        "a.graphql(1,21) '@a' FLUX2010: Directive \"@a\" may not be used on ARGUMENT_DEFINITION")]
    [InlineData(
        "extend schema @link",
        "a.graphql(1,15) '@link' FLUX2010: Unknown directive \"@link\"")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
