using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3001")]
public class ExecutableDefinitionsRuleTests
{
    [Theory]
    [InlineData("query Q { now }")]
    [InlineData("query Q { hero { ...F } } fragment F on Character { id }")]
    [InlineData("mutation M { createReview(review: {stars: 1}) { stars } }")]
    public void Operations_and_fragments_can_be_executed(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData(
        "type T { a: Int }\nquery Q { now }",
        "a.graphql(1,1) 'type T { a: Int }' FLUX3001: The \"T\" definition is not executable; move it into a schema file")]
    [InlineData(
        "extend type Query { a: Int }",
        "a.graphql(1,1) 'extend type Query { a: Int }' FLUX3001: The \"Query\" definition is not executable; move it into a schema file")]
    [InlineData(
        "\"x\" scalar S directive @d on FIELD",
        "a.graphql(1,1) '\"x\" scalar S' FLUX3001: The \"S\" definition is not executable; move it into a schema file",
        "a.graphql(1,14) 'directive @d on FIELD' FLUX3001: The \"@d\" definition is not executable; move it into a schema file")]
    [InlineData(
        "schema { query: Query }",
        "a.graphql(1,1) 'schema { query: Query }' FLUX3001: The schema definition is not executable; move it into a schema file")]
    public void A_definition_of_the_type_system_cannot(string document, params string[] findings) => Assert.Equal(findings, TestClient.FindingsIn(document));

    [Fact]
    public void The_operations_of_the_document_are_generated_and_the_type_is_not_part_of_the_schema()
    {
        var client = TestClient.Compile(HeroSchema.Text, "type Moon { a: Int }\nquery Q { now }", "fragment F on Moon { a }");

        Assert.Contains("interface IQQuery", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains(client.Findings, finding => finding.StartsWith("b.graphql(1,15) 'Moon' FLUX3013", StringComparison.Ordinal));
    }
}
