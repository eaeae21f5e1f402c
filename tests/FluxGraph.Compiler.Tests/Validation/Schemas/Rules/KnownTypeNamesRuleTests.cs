using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2009")]
public class KnownTypeNamesRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("KnownTypeNamesRule");

    [Theory]
    [InlineData("type Query { hero: Hero }\ntype Hero { name: String }")]
    [InlineData("type A { a: String b: [Int!]! c(d: Float): ID e: __Schema } union U = A")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query { hero: Heroe }\ntype Hero { name: String }",
        "a.graphql(1,20) 'Heroe' FLUX2009: Unknown type \"Heroe\"; did you mean \"Hero\"?")]
    [InlineData(
        "type A implements B { c(d: D): E }",
        "a.graphql(1,19) 'B' FLUX2009: Unknown type \"B\"; did you mean \"A\"?",
        "a.graphql(1,28) 'D' FLUX2009: Unknown type \"D\"; did you mean \"A\"?",
        "a.graphql(1,32) 'E' FLUX2009: Unknown type \"E\"; did you mean \"A\"?")]
    [InlineData(
        "union A = B | C",
        "a.graphql(1,11) 'B' FLUX2009: Unknown type \"B\"; did you mean \"A\"?",
        "a.graphql(1,15) 'C' FLUX2009: Unknown type \"C\"; did you mean \"A\"?")]
    [InlineData(
        "input A { b: Bee }\ninput Be { a: Int }",
        "a.graphql(1,14) 'Bee' FLUX2009: Unknown type \"Bee\"; did you mean \"Be\"?")]
    [InlineData(
        "directive @a(b: B) on FIELD",
        "a.graphql(1,17) 'B' FLUX2009: Unknown type \"B\"")]
    [InlineData(
        "schema { query: Nothing }",
        "a.graphql(1,17) 'Nothing' FLUX2009: Unknown type \"Nothing\"; did you mean \"String\"?")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
