using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2032")]
public class ConstantValuesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("ConstantValuesRule");

    [Theory]
    [InlineData("type Query { a(b: Int = 1): Int }")]
    [InlineData("input A { b: [Int] = 1 c: Float = 1 d: ID = 1 e: Custom = { f: [1] } g: Nothing = 1 h: A = { b: null } }\nscalar Custom")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a(b: Int = \"c\"): Int }",
        "a.graphql(1,25) '\"c\"' FLUX2032: Expected value of type \"Int\", found \"c\"")]
    [InlineData(
        "input A { b: Int! = null }",
        "a.graphql(1,21) 'null' FLUX2032: Expected value of type \"Int!\", found null")]
    [InlineData(
        "type T { a: Int @deprecated(reason: 1) }",
        "a.graphql(1,37) '1' FLUX2032: Expected value of type \"String!\", found 1")]
    [InlineData(
        "enum E { JEDI }\ntype T { a(b: [E] = [JEDY, SITH]): Int }",
        "a.graphql(2,22) 'JEDY' FLUX2032: Value JEDY does not exist in the enum \"E\"; did you mean \"JEDI\"?",
        "a.graphql(2,28) 'SITH' FLUX2032: Value SITH does not exist in the enum \"E\"")]
    [InlineData(
        "input A { b: Int! }\ntype T { c(d: A = { e: 1 }): Int }",
        "a.graphql(2,19) '{ e: 1 }' FLUX2032: Field \"A.b\" of required type \"Int!\" was not provided",
        "a.graphql(2,21) 'e: 1' FLUX2032: Field \"e\" is not defined by type \"A\"; did you mean \"b\"?")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
