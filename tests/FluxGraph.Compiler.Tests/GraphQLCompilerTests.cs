using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests;

public class GraphQLCompilerTests
{
    [Trait("Rule", "FLUX0003")]
    [Fact]
    public void A_client_whose_schema_is_nowhere_has_no_operations()
    {
        var client = ConfigurationReader.Read(new SourceDocument(
            "/project/.graphqlrc.json", """{ "schema": ["schema.graphql", "../shared/*.graphql"] }""")).Clients[0];

        var output = GraphQLCompiler.Compile(client, "Tests", [], [new SourceDocument("/project/a.graphql", "query Q { a }\nquery 1")]);

        Assert.Equal(
            [
                "/project/.graphqlrc.json(1,13): error FLUX0003: No file matches the schema \"/project/schema.graphql\", \"/shared/*.graphql\".",
                "/project/a.graphql(2,7): error FLUX1001: Syntax error: expected \"{\", found Int \"1\".",
            ],
            output.Findings.Select(finding => finding.ToString()));
        Assert.Equal(
            ["GraphQLClient.SharedTypes.g.cs", "GraphQLClient.g.cs", "GraphQLClient.Registration.g.cs"], output.Files.Select(file => file.HintName));
        Assert.Empty(CSharpSyntax.ErrorsIn(output.Files));
    }

    [Theory]
    [InlineData("/project/a.graphql", "TestClient.a.g.cs")]
    [InlineData("/project/operations/get hero.graphql", "TestClient.operations.get.hero.g.cs")]
    [InlineData("/project/operations/hero.query.graphql", "TestClient.operations.hero.query.g.cs")]
    [InlineData("/project/x/../operations/a-b_c.gql", "TestClient.operations.a-b_c.g.cs")]
    [InlineData("/project/noextension", "TestClient.noextension.g.cs")]
    public void A_generated_file_is_called_after_its_document(string path, string expected)
    {
        var output = GraphQLCompiler.Compile(
            TestClient.Configure(), "Tests", [new SourceDocument("/project/schema.graphql", HeroSchema.Text)], [new SourceDocument(path, "query Q { now }")]);

        Assert.Equal(expected, output.Files[0].HintName);
    }

    [Theory]
    [InlineData("type Query { a: Box! } input Box { b: Int }", "query Q { a }")]
    [InlineData("type Query { a(b: Box): Int } type Box { c: Int }", "query Q($b: Box) { a(b: $b) }")]
    [InlineData("type Query { a(b: In): Int } input In { c: Box } type Box { d: Int }", "query Q($b: In) { a(b: $b) }")]
    [InlineData("type Query { a: Missing! }", "query Q { a }")]
    public void A_schema_that_uses_a_type_on_the_wrong_side_does_not_stop_the_compiler(string schema, string document) =>
        Assert.Empty(CSharpSyntax.ErrorsIn(TestClient.Compile(schema, document).Output.Files));

    [Fact]
    public void A_finding_is_reported_once_however_many_documents_meet_it()
    {
        var client = TestClient.Compile("type Query { a: Int a: Int }", "query A { a }", "query B { a }", "query C { a }");

        Assert.Equal("FLUX2001", Assert.Single((IEnumerable<Finding>)client.Output.Findings).Descriptor.Id);
    }

    [Fact]
    public void Equal_inputs_give_equal_outputs()
    {
        const string Document = "query A($e: Episode) { hero(episode: $e) { ...F nam } }\nfragment F on Character { id friends { name } }\nquery B {";

        Assert.Equal(TestClient.Compile(HeroSchema.Text, Document).Output, TestClient.Compile(HeroSchema.Text, Document).Output);
    }

    [Theory]
    [InlineData("query Q($executor: ID!, $writer: ID!, $cancellationToken: ID, $scalar: Instant, $class: Int) { a: droid(id: $executor) { id } b: droid(id: $writer) { id } any(id: $cancellationToken, at: $scalar, count: $class) }")]
    [InlineData("query Q { a: droid(id: \"\"\"\n  x \\\"\"\" {\n\"\"\") { toString: id class: name equals: id } }")]
    [InlineData("query _($_: ID!, $__: ID) { _: droid(id: $_) { __: id _1: name } any(id: $__) }")]
    public void Names_and_strings_that_are_awkward_in_CSharp_can_be_read(string document)
    {
        var client = TestClient.Compile(HeroSchema.Text + " extend type Query { any(id: ID, at: Instant, count: Int): Int }", document);

        Assert.Empty(client.Findings);
        Assert.Empty(CSharpSyntax.ErrorsIn(client.Output.Files));
    }

    [Theory]
    [InlineData("query Q { hero { name Name: id } }")]
    [InlineData("query Q { hero { first_name: name firstName: id } }")]
    [InlineData("query Q($first_name: ID!, $firstName: ID!) { droid(id: $first_name) { id } b: droid(id: $firstName) { id } }")]
    public void Names_that_CSharp_cannot_tell_apart_do_not_take_other_documents_along(string document) => Assert.Contains(
        "interface IOtherQuery", TestClient.Compile(HeroSchema.Text, document, "query Other { now }").File("b.g.cs"), StringComparison.Ordinal);
}
