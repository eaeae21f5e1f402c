using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2029")]
public class OneOfInputObjectsRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("OneOfInputObjectsRule");

    [Theory]
    [InlineData("type Query { a(b: B): Int }\ninput B @oneOf { c: Int d: Int }")]
    [InlineData("input A { b: Int! c: Int = 1 }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a(b: B): Int }\ninput B @oneOf { c: Int! d: Int }",
        "a.graphql(2,21) 'Int!' FLUX2029: OneOf input field B.c must be nullable")]
    [InlineData(
        "input A @oneOf { b: Int = 1 c: String! = \"d\" }",
        "a.graphql(1,18) 'b: Int = 1' FLUX2029: OneOf input field A.b cannot have a default value",
        "a.graphql(1,29) 'c: String! = \"d\"' FLUX2029: OneOf input field A.c cannot have a default value",
        "a.graphql(1,32) 'String!' FLUX2029: OneOf input field A.c must be nullable")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
