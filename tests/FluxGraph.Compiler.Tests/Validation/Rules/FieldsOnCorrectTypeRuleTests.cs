using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3006")]
public class FieldsOnCorrectTypeRuleTests
{
    [Theory]
    [InlineData("query Q { hero { id name } }")]
    [InlineData("query Q { alias: hero { name: id } }")]
    [InlineData("query Q { __typename __schema { types { name } } __type(name: \"T\") { kind } hero { __typename } search(text: \"\") { __typename } }")]
    [InlineData("query Q { hero { ... on Droid { primaryFunction } ... on Human { height } ... { name } } }")]
    [InlineData("fragment F on Droid { primaryFunction } query Q { hero { ...F } }")]
    [InlineData("mutation M { createReview(review: {stars: 1}) { stars } }")]
    public void A_field_that_its_type_has(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "query Q { hero { nam } }",
        "a.graphql(1,18) 'nam' FLUX3006: Cannot query field \"nam\" on type \"Character\"; did you mean \"name\"?")]
    [InlineData(
        "query Q { hero { alias: nam } }",
        "a.graphql(1,18) 'alias: nam' FLUX3006: Cannot query field \"nam\" on type \"Character\"; did you mean \"name\"?")]
    [InlineData(
        "query Q { hero { primaryFunction } }",
        "a.graphql(1,18) 'primaryFunction' FLUX3006: Cannot query field \"primaryFunction\" on type \"Character\"; did you mean an inline fragment on \"Droid\"?")]
    [InlineData(
        "query Q { search(text: \"\") { id } }",
        "a.graphql(1,30) 'id' FLUX3006: Cannot query field \"id\" on type \"SearchResult\"; did you mean an inline fragment on \"Character\"?")]
    [InlineData(
        "query Q { hero { __schema { types { name } } } }",
        "a.graphql(1,18) '__schema' FLUX3006: Cannot query field \"__schema\" on type \"Character\"")]
    [InlineData(
        "query Q {\n  hero {\n    ... on Droid {\n      height\n    }\n  }\n}",
        "a.graphql(4,7) 'height' FLUX3006: Cannot query field \"height\" on type \"Droid\"")]
    [InlineData(
        "query Q { unknown { a { b } } hero { x { y } } }",
        "a.graphql(1,11) 'unknown' FLUX3006: Cannot query field \"unknown\" on type \"Query\"",
        "a.graphql(1,38) 'x' FLUX3006: Cannot query field \"x\" on type \"Character\"")]
    [InlineData(
        "mutation M { hero { id } }",
        "a.graphql(1,14) 'hero' FLUX3006: Cannot query field \"hero\" on type \"Mutation\"")]
    [InlineData(
        "fragment F on Human { primaryFunction } query Q { hero { ...F } }",
        "a.graphql(1,23) 'primaryFunction' FLUX3006: Cannot query field \"primaryFunction\" on type \"Human\"")]
    public void A_field_that_its_type_does_not_have(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));

    [Fact]
    public void The_other_fields_are_generated()
    {
        var file = TestClient.Compile(HeroSchema.Text, "query Q { hero { id nam } }").File("a.g.cs");

        Assert.Contains("string Id", file, StringComparison.Ordinal);
        Assert.DoesNotContain(" Nam", file, StringComparison.Ordinal);
    }
}
