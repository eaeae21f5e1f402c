using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2026")]
public class InterfaceFieldsRuleTests
{
    private static readonly CheckedSchemaRule Rule = new("InterfaceFieldsRule");

    [Theory]
    [InlineData("type Query implements Node { id: ID, name: String }\ninterface Node { id: ID }")]
    [InlineData("type A implements B { c(d: Int, e: Int! = 1): [A!]! }\ninterface B { c(d: Int): [B] }")]
    [InlineData("type A implements B { c: A }\ninterface B { c: U }\nunion U = A | C\ntype C { d: Int }")]
    public void A_schema_that_keeps_the_rule(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData(
        "type Query implements Node { name: String }\ninterface Node { id: ID }",
        "a.graphql(2,18) 'id: ID' FLUX2026: Interface field Node.id expected but Query does not provide it\n + a.graphql(1,1) 'type Query implements Node { name: String }'")]
    [InlineData(
        "type A implements B { c: Int }\ninterface B { c: String }",
        "a.graphql(2,18) 'String' FLUX2026: Interface field B.c expects type String but A.c is type Int\n + a.graphql(1,26) 'Int'")]
    [InlineData(
        "type A implements B { c: Int }\ninterface B { c: Int! }",
        "a.graphql(2,18) 'Int!' FLUX2026: Interface field B.c expects type Int! but A.c is type Int\n + a.graphql(1,26) 'Int'")]
    [InlineData(
        "type A implements B { c: Int }\ninterface B { c(d: Int): Int }",
        "a.graphql(2,17) 'd: Int' FLUX2026: Interface field argument B.c(d:) expected but A.c does not provide it\n + a.graphql(1,23) 'c: Int'")]
    [InlineData(
        "type A implements B { c(d: Int): Int }\ninterface B { c(d: Int!): Int }",
        "a.graphql(2,20) 'Int!' FLUX2026: Interface field argument B.c(d:) expects type Int! but A.c(d:) is type Int\n + a.graphql(1,28) 'Int'")]
    [InlineData(
        "type A implements B { c(d: Int!): Int }\ninterface B { c: Int }",
        "a.graphql(1,25) 'd: Int!' FLUX2026: Interface field B.c lacks the required argument d of A.c; make it optional\n + a.graphql(2,15) 'c: Int'")]
    [InlineData(
        "type A implements B { c: [A] }\ninterface B { c: [[B]] }",
        "a.graphql(2,18) '[[B]]' FLUX2026: Interface field B.c expects type [[B]] but A.c is type [A]\n + a.graphql(1,26) '[A]'")]
    public void A_schema_that_breaks_the_rule(string schema, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(schema));
}
