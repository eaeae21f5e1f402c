using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3002")]
public class KnownOperationTypesRuleTests
{
    [Theory]
    [InlineData("query Q { now }")]
    [InlineData("mutation M { createReview(review: {stars: 1}) { stars } }")]
    public void A_kind_of_operation_that_the_schema_has(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "subscription S { a { b } }",
        "a.graphql(1,14) 'S' FLUX3002: The schema does not define the subscription root type")]
    public void A_kind_of_operation_that_the_schema_does_not_have(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));

    [Theory]
    [InlineData("type Query { a: Int }", "mutation M { b }", "a.graphql(1,10) 'M' FLUX3002: The schema does not define the mutation root type")]
    [InlineData("schema { query: A } type A { a: Int } type Mutation { a: Int }", "mutation M { a }", "a.graphql(1,10) 'M' FLUX3002: The schema does not define the mutation root type")]
    public void A_schema_without_the_root(string schema, string document, string finding) =>
        Assert.Equal([finding], TestClient.Compile(schema, document).Findings);

    [Fact]
    public void A_schema_without_any_root_is_a_finding_of_its_own() => Assert.Equal(
        [
            "schema.graphql(1,1) '' FLUX2034: Query root type must be provided; add a type called \"Query\", or a schema definition that names one",
            "a.graphql(1,7) 'Q' FLUX3002: The schema does not define the query root type",
        ],
        TestClient.Compile("type A { a: Int }", "query Q { a }").Findings);

    [Fact]
    public void The_other_operations_are_generated()
    {
        var client = TestClient.Compile("type Query { a: Int }", "mutation M { a }\nquery Q { a }");

        Assert.Contains("IQQuery", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("IMMutation", client.File("a.g.cs"), StringComparison.Ordinal);
    }
}
