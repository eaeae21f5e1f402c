using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3101")]
public class NamedOperationsRuleTests
{
    [Theory]
    [InlineData("query Q { now }")]
    [InlineData("mutation _ { createReview(review: {stars: 1}) { stars } }")]
    public void An_operation_with_a_name(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "{ now }",
        "a.graphql(1,1) '{' FLUX3101: Name the operation, as in \"query A\": the client gets a property of that name")]
    [InlineData(
        "query { now }",
        "a.graphql(1,1) 'query {' FLUX3101: Name the operation, as in \"query A\": the client gets a property of that name")]
    [InlineData(
        "mutation ($n: Int!) { createReview(review: {stars: $n}) { stars } }",
        "a.graphql(1,1) 'mutation ($n: Int!) {' FLUX3101: Name the operation, as in \"mutation A\": the client gets a property of that name")]
    public void An_operation_without_a_name(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));

    [Fact]
    public void The_name_that_is_suggested_is_that_of_the_file()
    {
        var output = GraphQLCompiler.Compile(
            TestClient.Configure(), "Tests", [new("/project/schema.graphql", HeroSchema.Text)], [new("/project/get-hero.query.graphql", "{ now }")]);

        Assert.StartsWith("Name the operation, as in \"query GetHero\"", output.Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_operations_with_names_are_generated() =>
        Assert.Contains("IQQuery", TestClient.Compile(HeroSchema.Text, "{ now }\nquery Q { now }\n{ now }").File("a.g.cs"), StringComparison.Ordinal);
}
