using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3104")]
public class MaxIntrospectionDepthRuleTests
{
    private static readonly CheckedRule Rule = new("MaxIntrospectionDepthRule");

    [Theory]
    [InlineData("query Q { __schema { types { name fields { type { fields { name } } } } } }")]
    [InlineData("query Q { hero { friends { friends { friends { friends { id } } } } } }")]
    [InlineData("query Q { __type(name: \"Droid\") { fields { type { interfaces { name } } } possibleTypes { fields { name } } } }")]
    [InlineData("query Q { __schema { types { ...F } } } fragment F on __Type { fields { type { ...F } } }")]
    [InlineData("query Q { __schema { types { ...Missing } } }")]
    public void Introspection_of_a_few_levels(string document) => Assert.Empty(Rule.FindingsIn(HeroSchema.Text, document));

    [Theory]
    [InlineData(
        "query Q { s: __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        "a.graphql(1,11) 's: __schema' FLUX3104: Maximum introspection depth exceeded")]
    [InlineData(
        "query Q { __type(name: \"Droid\") { interfaces { possibleTypes { inputFields { name } } } } }",
        "a.graphql(1,11) '__type' FLUX3104: Maximum introspection depth exceeded")]
    [InlineData(
        "query Q { __schema { types { ... on __Type { fields { type { ...F } } } } } } fragment F on __Type { fields { type { ... { fields { name } } } } }",
        "a.graphql(1,11) '__schema' FLUX3104: Maximum introspection depth exceeded")]
    public void Introspection_that_is_too_deep(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(HeroSchema.Text, document));

    [Fact]
    public void Fragments_of_other_documents_count() => Assert.Equal(
        ["a.graphql(1,11) '__schema' FLUX3104: Maximum introspection depth exceeded"],
        Rule.FindingsIn(
            HeroSchema.Text,
            "query Q { __schema { types { ...F } } }",
            "fragment F on __Type { fields { type { ...G } } }",
            "fragment G on __Type { fields { type { interfaces { name } } } }"));

    [Fact]
    public void The_rule_is_not_checked_where_nobody_asks_for_it() =>
        Assert.Empty(TestClient.FindingsIn("query Q { __schema { types { fields { type { fields { type { fields { name } } } } } } } }"));
}
