using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2001")]
public class UniqueFieldDefinitionNamesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("UniqueFieldDefinitionNamesRule");

    [Theory]
    [InlineData("type T { a: Int, b: Int } type S { a: Int }")]
    [InlineData("interface T { a: Int } extend interface T { b: Int }")]
    [InlineData("input T { a: Int b: Int }")]
    public void A_field_defined_once(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type T { a: Int, b: Int, a: String }",
        "a.graphql(1,10) 'a' FLUX2001: Field \"T.a\" is defined more than once; the first definition counts\n + a.graphql(1,26) 'a'")]
    [InlineData(
        "input T { a: Int a: String }",
        "a.graphql(1,11) 'a' FLUX2001: Field \"T.a\" is defined more than once; the first definition counts\n + a.graphql(1,18) 'a'")]
    [InlineData(
        "interface T { a: Int }\nextend interface T { a: String }",
        "a.graphql(1,15) 'a' FLUX2001: Field \"T.a\" is defined more than once; the first definition counts\n + a.graphql(2,22) 'a'")]
    public void A_field_defined_twice(string schema, string finding) => Assert.Equal([finding], Rule.FindingsIn(schema));

    [Fact]
    public void A_field_defined_again_in_another_file() => Assert.Equal(
        ["a.graphql(1,10) 'a' FLUX2001: Field \"T.a\" is defined more than once; the first definition counts\n + b.graphql(3,3) 'a'"],
        Rule.FindingsIn("type T { a: Int }", "extend type T {\n  b: Int\n  a: Int\n}"));

    [Fact]
    public void A_field_that_was_there_before_is_not_the_culprit() => Assert.Equal(
        ["b.graphql(1,17) 'a' FLUX2001: Field \"T.a\" is defined more than once; the first definition counts\n + a.graphql(1,10) 'a'"],
        Rule.FindingsInExtension("type T { a: Int }", "extend type T { a: Int }"));
}
