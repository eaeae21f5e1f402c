using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2025")]
public class ImplementedInterfacesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("ImplementedInterfacesRule");

    [Theory]
    [InlineData("type Query implements A & B { a: Int }\ninterface A { a: Int }\ninterface B implements A { a: Int }")]
    [InlineData("type A implements B & C { d: Int }\ninterface B implements C { d: Int }\ninterface C { d: Int }")]
    [InlineData("type A implements Nothing { b: Int }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query implements B { a: Int }\ninterface A { a: Int }\ninterface B implements A { a: Int }",
        "a.graphql(3,24) 'A' FLUX2025: Type Query must implement A because it is implemented by B\n + a.graphql(1,23) 'B'")]
    [InlineData(
        "type A implements B { c: Int }\ntype B { c: Int }",
        "a.graphql(1,19) 'B' FLUX2025: Type A must only implement Interface types, it cannot implement B")]
    [InlineData(
        "type A implements B & B { c: Int }\ninterface B { c: Int }",
        "a.graphql(1,19) 'B' FLUX2025: Type A can only implement B once\n + a.graphql(1,23) 'B'")]
    [InlineData(
        "interface A implements A { b: Int }",
        "a.graphql(1,24) 'A' FLUX2025: Type A cannot implement itself because it would create a circular reference")]
    [InlineData(
        "interface A implements B { c: Int }\ninterface B implements A { c: Int }",
        "a.graphql(1,24) 'B' FLUX2025: Type B cannot implement A because it would create a circular reference\n + a.graphql(2,24) 'A'",
        "a.graphql(2,24) 'A' FLUX2025: Type A cannot implement B because it would create a circular reference\n + a.graphql(1,24) 'B'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
