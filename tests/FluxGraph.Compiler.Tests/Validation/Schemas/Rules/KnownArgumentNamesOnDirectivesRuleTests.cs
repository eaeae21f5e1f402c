using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2012")]
public class KnownArgumentNamesOnDirectivesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("KnownArgumentNamesOnDirectivesRule");

    [Theory]
    [InlineData("type Query { a: Int @deprecated(reason: \"b\") }")]
    [InlineData("type T @unknown(b: 1) { c: Int }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { a: Int @deprecated(raison: \"b\") }",
        "a.graphql(1,33) 'raison' FLUX2012: Unknown argument \"raison\" on directive \"@deprecated\"; did you mean \"reason\"?")]
    [InlineData(
        "directive @a on OBJECT\ntype T @a(b: 1) { c: Int }",
        "a.graphql(2,11) 'b' FLUX2012: Unknown argument \"b\" on directive \"@a\"")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
