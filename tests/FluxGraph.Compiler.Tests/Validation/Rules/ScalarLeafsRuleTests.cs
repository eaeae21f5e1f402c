using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3008")]
public class ScalarLeafsRuleTests
{
    [Theory]
    [InlineData("query Q { now hero { id appearsIn friends { id } } }")]
    [InlineData("query Q { search(text: \"\") { __typename } }")]
    public void A_selection_where_there_are_fields(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "query Q { hero }",
        "a.graphql(1,11) 'hero' FLUX3008: Field \"hero\" of type \"Character\" must have a selection of subfields; did you mean \"hero { ... }\"?")]
    [InlineData(
        "query Q { h: search(text: \"\") }",
        "a.graphql(1,11) 'h: search' FLUX3008: Field \"search\" of type \"[SearchResult!]!\" must have a selection of subfields; did you mean \"search { ... }\"?")]
    [InlineData(
        "query Q { now { x { y } } }",
        "a.graphql(1,15) '{ x { y } }' FLUX3008: Field \"now\" must not have a selection since type \"Instant!\" has no subfields")]
    [InlineData(
        "query Q { hero { appearsIn { x } } }",
        "a.graphql(1,28) '{ x }' FLUX3008: Field \"appearsIn\" must not have a selection since type \"[Episode!]!\" has no subfields")]
    [InlineData(
        "query Q { __typename { x } }",
        "a.graphql(1,22) '{ x }' FLUX3008: Field \"__typename\" must not have a selection since type \"String!\" has no subfields")]
    public void A_selection_that_is_missing_or_misplaced(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));

    [Theory]
    [InlineData("query Q { hero now }")]
    [InlineData("query Q { now { x } }")]
    public void The_other_fields_are_generated(string document) =>
        Assert.Contains("Now", TestClient.Compile(HeroSchema.Text, document).File("a.g.cs"), StringComparison.Ordinal);
}
