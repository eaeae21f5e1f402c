using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2031")]
public class DirectiveCyclesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("DirectiveCyclesRule");

    [Theory]
    [InlineData("directive @a(b: Int) on ARGUMENT_DEFINITION\ntype Query { c: Int }")]
    [InlineData("directive @a(b: Int @deprecated) on FIELD\ninput I { c: I }\ndirective @b(c: I) on FIELD")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "directive @a(b: Int @a) on ARGUMENT_DEFINITION\ntype Query { c: Int }",
        "a.graphql(1,12) 'a' FLUX2031: Directive \"@a\" refers to itself through its arguments")]
    [InlineData(
        "directive @a(b: Int @c) on ARGUMENT_DEFINITION\ndirective @c(d: Int @a) on ARGUMENT_DEFINITION",
        "a.graphql(1,12) 'a' FLUX2031: Directive \"@a\" refers to itself through its arguments",
        "a.graphql(2,12) 'c' FLUX2031: Directive \"@c\" refers to itself through its arguments")]
    [InlineData(
        "directive @a(b: E) on ENUM_VALUE\nenum E { F @a }",
        "a.graphql(1,12) 'a' FLUX2031: Directive \"@a\" refers to itself through its arguments")]
    [InlineData(
        "directive @a(b: I) on INPUT_FIELD_DEFINITION\ninput I { c: J }\ninput J { d: Int @a }",
        "a.graphql(1,12) 'a' FLUX2031: Directive \"@a\" refers to itself through its arguments")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
