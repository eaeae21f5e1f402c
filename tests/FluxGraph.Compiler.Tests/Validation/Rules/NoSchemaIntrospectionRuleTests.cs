using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3103")]
public class NoSchemaIntrospectionRuleTests
{
    private static readonly CheckedRule Rule = new("NoSchemaIntrospectionRule");

    [Theory]
    [InlineData("query Q { __typename hero { __typename id } }")]
    [InlineData("query Q { unknown { __schema } }")]
    public void A_document_that_does_not_ask_for_the_schema(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q { __schema { queryType { name } } }",
        "a.graphql(1,11) '__schema' FLUX3103: GraphQL introspection has been disabled, but the requested query contained the field \"__schema\"",
        "a.graphql(1,22) 'queryType' FLUX3103: GraphQL introspection has been disabled, but the requested query contained the field \"queryType\"")]
    [InlineData(
        "query Q { t: __type(name: \"Droid\") { ...F } } fragment F on __Type { name kind }",
        "a.graphql(1,11) 't: __type' FLUX3103: GraphQL introspection has been disabled, but the requested query contained the field \"__type\"",
        "a.graphql(1,75) 'kind' FLUX3103: GraphQL introspection has been disabled, but the requested query contained the field \"kind\"")]
    public void A_document_that_asks_for_the_schema(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void The_rule_is_not_checked_where_nobody_asks_for_it() =>
        Assert.Empty(TestClient.FindingsIn("query Q { __schema { queryType { name } } }"));
}
