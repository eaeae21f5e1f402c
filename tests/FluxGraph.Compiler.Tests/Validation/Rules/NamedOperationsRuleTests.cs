using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3101")]
public class NamedOperationsRuleTests
{
    [Theory]
    [InlineData("query Q { now }")]
    [InlineData("mutation _ { createReview(review: {stars: 1}) { stars } }")]
    public void An_operation_with_a_name(string document) => Assert.Empty(TestClient.FindingsIn(document));

    [Theory]
    [InlineData("{ now }", "IAQuery")]
    [InlineData("query { now }", "IAQuery")]
    [InlineData("mutation ($n: Int!) { createReview(review: {stars: $n}) { stars } }", "IAMutation")]
    [InlineData("fragment F on Query { now } { ...F }", "IAQuery")]
    public void An_operation_without_a_name_that_is_alone_is_called_after_its_file(string document, string type)
    {
        var client = TestClient.Compile(HeroSchema.Text, document);

        Assert.Empty(client.Findings);
        Assert.Contains($"interface {type} ", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains($"{type} A {{ get; }}", client.File("TestClient.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("get-hero.graphql", "GetHero")]
    [InlineData("get-hero.query.graphql", "GetHero")]
    [InlineData("GET_HERO.graphql", "GetHero")]
    [InlineData("folder/_hero.graphql", "_Hero")]
    public void The_name_of_the_file_is_sent(string file, string name)
    {
        var output = Compile((file, "{ now }"));

        Assert.Empty(output.Findings);
        var code = string.Concat(output.Files.Select(file => file.Text));
        Assert.Contains($$"""{\"query\":\"query {{name}}{now}\",\"operationName\":\"{{name}}\" """.TrimEnd(), code, StringComparison.Ordinal);
        Assert.Contains($"OperationName => \"{name}\";", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2-heroes.graphql")]
    [InlineData("höchste.graphql")]
    [InlineData("hero (1).graphql")]
    public void A_file_whose_name_gives_none(string file)
    {
        var output = Compile((file, "{ now }"));

        var finding = Assert.Single((IEnumerable<Compiler.Findings.Finding>)output.Findings);
        Assert.Equal("FLUX3101", finding.Descriptor.Id);
        Assert.Equal("Name the operation, as in \"query MyQuery\": the client gets a property of that name", finding.Message);
        Assert.True(finding.Corrections.IsEmpty);
    }

    [Theory]
    [InlineData(
        "{ now } query Q { now }",
        "a.graphql(1,1) '{' FLUX3101: Name the operation, as in \"query A\": the client gets a property of that name")]
    [InlineData(
        "query Q { now } query { now }",
        "a.graphql(1,17) 'query {' FLUX3101: Name the operation, as in \"query A\": the client gets a property of that name")]
    [InlineData(
        "query Q { now } mutation ($n: Int!) { createReview(review: {stars: $n}) { stars } }",
        "a.graphql(1,17) 'mutation ($n: Int!) {' FLUX3101: Name the operation, as in \"mutation A\": the client gets a property of that name")]
    public void An_operation_without_a_name_beside_another(string document, string finding) =>
        Assert.Equal([finding], TestClient.FindingsIn(document).Where(found => !found.Contains("FLUX3004", StringComparison.Ordinal)));

    [Fact]
    public void The_operations_with_names_are_generated() =>
        Assert.Contains("IQQuery", TestClient.Compile(HeroSchema.Text, "{ now }\nquery Q { now }\n{ now }").File("a.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void The_name_of_a_file_is_taken_like_any_other()
    {
        var client = TestClient.Compile(HeroSchema.Text, "{ now }", "query A { hero { id } }");

        Assert.Equal(
            ["a.graphql(1,1) '{ now }' FLUX3003: There can be only one operation named \"A\"; the other one is at /project/b.graphql(1,7)"],
            client.Findings);
        Assert.Contains("IAQuery", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("IAQuery", client.File("b.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_one_name_collide()
    {
        var output = Compile(("a/hero.graphql", "{ now }"), ("b/hero.graphql", "{ hero { id } }"));

        Assert.Equal("FLUX3003", Assert.Single((IEnumerable<Compiler.Findings.Finding>)output.Findings).Descriptor.Id);
    }

    private static ClientOutput Compile(params (string Path, string Text)[] documents) => GraphQLCompiler.Compile(
        TestClient.Configure(),
        "Tests",
        [new SourceDocument("/project/schema.graphql", HeroSchema.Text)],
        documents.Select(document => new SourceDocument("/project/" + document.Path, document.Text)));
}
