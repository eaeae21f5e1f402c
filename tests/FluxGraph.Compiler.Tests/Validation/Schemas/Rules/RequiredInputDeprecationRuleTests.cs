using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2030")]
public class RequiredInputDeprecationRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("RequiredInputDeprecationRule");

    [Theory]
    [InlineData("type Query { a(b: Int @deprecated): Int }")]
    [InlineData("input A { b: Int! = 1 @deprecated c: Int @deprecated }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a(b: Int! @deprecated): Int }",
        "a.graphql(1,24) '@deprecated' FLUX2030: Required argument Query.a(b:) cannot be deprecated: there is no way to do without it\n + a.graphql(1,19) 'Int!'")]
    [InlineData(
        "directive @a(b: Int! @deprecated) on FIELD",
        "a.graphql(1,22) '@deprecated' FLUX2030: Required argument @a(b:) cannot be deprecated: there is no way to do without it\n + a.graphql(1,17) 'Int!'")]
    [InlineData(
        "input A { b: Int! @deprecated }",
        "a.graphql(1,19) '@deprecated' FLUX2030: Required input field A.b cannot be deprecated: there is no way to do without it\n + a.graphql(1,14) 'Int!'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
