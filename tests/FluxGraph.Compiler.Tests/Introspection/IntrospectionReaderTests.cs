using CsCheck;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;

namespace FluxGraph.Compiler.Tests.Introspection;

public class IntrospectionReaderTests
{
    private const string Query = """{ "kind": "OBJECT", "name": "Query", "fields": [{ "name": "a", "type": { "kind": "SCALAR", "name": "Int" } }] }""";

    [Theory]
    [InlineData("""{ "data": { "__schema": { "queryType": { "name": "Query" }, "types": [TYPE] } } }""")]
    [InlineData("""{ "__schema": { "queryType": { "name": "Query" }, "types": [TYPE] } }""")]
    [InlineData("""{ "extensions": {}, "data": { "__schema": { "unknown": [1], "mutationType": null, "queryType": { "name": "Query" }, "types": [TYPE], "directives": [] } } }""")]
    [InlineData("""{ "__schema": { "types": [TYPE] } }""")]
    public void An_answer_is_read_with_or_without_what_surrounds_it(string answer)
    {
        var schema = Read(answer.Replace("TYPE", Query, StringComparison.Ordinal));

        Assert.Empty(SchemaValidator.Validate(schema).Select(finding => finding.ToString()));
        Assert.Equal("Int", schema.FindRoot(OperationType.Query)!.FindField("a")!.Type.ToString());
    }

    [Trait("Rule", "FLUX1003")]
    [Theory]
    [InlineData("", "1:1 expected a value, found the end of the file.")]
    [InlineData("{\n  \"data\": }", "2:11 expected a value, found '}'.")]
    [InlineData("[]", "1:1 it has no \"__schema\"; save the whole answer to an introspection query.")]
    [InlineData("{ \"name\": \"package\" }", "1:1 it has no \"__schema\"; save the whole answer to an introspection query.")]
    [InlineData("{ \"data\": null, \"errors\": [{}] }", "1:1 it is an answer with errors; ask a server that allows introspection.")]
    [InlineData("{ \"__schema\": {} }", "1:15 \"__schema\" has no \"types\".")]
    [InlineData("{ \"__schema\": { \"types\": [5] } }", "1:27 a type is an object.")]
    [InlineData("{ \"__schema\": { \"types\": [{ \"kind\": \"SCALAR\" }] } }", "1:27 a type has no \"name\" that GraphQL knows.")]
    [InlineData("{ \"__schema\": { \"types\": [{ \"kind\": \"SCALAR\", \"name\": \"a b\" }] } }", "1:55 a type has no \"name\" that GraphQL knows.")]
    [InlineData("{ \"__schema\": { \"types\": [{ \"kind\": \"TYPE\", \"name\": \"A\" }] } }", "1:37 the type \"A\" has no known \"kind\".")]
    public void What_is_no_answer_is_a_finding_at_its_place(string json, string finding) =>
        Assert.Equal([finding], FindingsIn(json));

    [Trait("Rule", "FLUX1003")]
    [Theory]
    [InlineData("""{ "name": "b", "type": null }""", "\"b\" has no \"type\" that can be read.")]
    [InlineData("""{ "name": "b", "type": { "kind": "NON_NULL", "ofType": { "kind": "NON_NULL", "ofType": { "kind": "SCALAR", "name": "Int" } } } }""", "\"b\" has no \"type\" that can be read.")]
    [InlineData("""{ "name": "b", "type": { "kind": "LIST", "ofType": null } }""", "\"b\" has no \"type\" that can be read.")]
    [InlineData("""{ "name": "} type B {", "type": { "kind": "SCALAR", "name": "Int" } }""", "a field has no \"name\" that GraphQL knows.")]
    [InlineData("""{ "name": "b", "type": { "kind": "SCALAR", "name": "Int" }, "args": [{ "name": "c", "type": { "kind": "SCALAR", "name": "Int" }, "defaultValue": "1) { a: Int" }] }""", "the default value \"1) { a: Int\" is no value of GraphQL.")]
    public void What_makes_no_sense_leaves_the_rest(string field, string finding)
    {
        var json = $$"""{ "__schema": { "types": [{{Query.Replace("[{", $"[{field}, {{", StringComparison.Ordinal)}}] } }""";

        Assert.EndsWith(finding, Assert.Single(FindingsIn(json)), StringComparison.Ordinal);
        Assert.NotNull(Read(json).FindRoot(OperationType.Query)!.FindField("a"));
    }

    [Fact]
    public void Defects_of_the_schema_are_shown_in_the_answer()
    {
        const string Json = """
            { "__schema": { "types": [
              { "kind": "OBJECT", "name": "Query", "fields": [
                { "name": "a", "type": { "kind": "OBJECT", "name": "Nothing" } },
                { "name": "a", "type": { "kind": "SCALAR", "name": "Int" } }
              ] }
            ] } }
            """;

        var findings = SchemaValidator.Validate(Read(Json));

        Assert.Equal(
            ["schema.json(3,15): warning FLUX2001", "schema.json(3,28): warning FLUX2009"],
            findings.Select(finding => finding.ToString()[..35]).Order(StringComparer.Ordinal));
        Assert.Equal(["schema.json(4,15)"], findings.Single(finding => finding.Descriptor.Id == "FLUX2001").Related.Select(place => place.ToString()));
    }

    [Fact]
    public void A_directive_whose_places_are_unknown_is_left_out()
    {
        var schema = Read("""
            { "__schema": { "types": [], "directives": [
              { "name": "new", "locations": ["SOMEWHERE"], "args": [] },
              { "name": "old", "onField": true, "args": [] },
              { "name": "known", "locations": ["FIELD", "SOMEWHERE"], "isRepeatable": true, "args": [] }
            ] } }
            """);

        Assert.Empty(schema.Findings.Select(finding => finding.ToString()));
        Assert.Equal(["known"], schema.Definitions.OfType<DirectiveDefinitionSyntax>().Select(directive => directive.Name.Text));
        Assert.True(schema.FindDirective("known")!.IsRepeatable);
    }

    [Fact]
    public void An_answer_that_is_nested_without_end_is_a_finding() =>
        Assert.Single(FindingsIn(string.Concat(Enumerable.Repeat("{\"data\":", 100_000))));

    [Fact]
    public void Every_text_is_kept() => Gen.String.Sample(text =>
    {
        var json = $$"""{ "__schema": { "types": [{ "kind": "SCALAR", "name": "A", "description": {{System.Text.Json.JsonSerializer.Serialize(text)}} }] } }""";

        var schema = Read(json);

        Assert.Empty(schema.Findings.Select(finding => finding.ToString()));
        Assert.Equal(new string([.. System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text))]), schema.FindType("A")!.Description);
    });

    [Fact]
    public void Answers_compare_by_what_they_say_and_where()
    {
        var answer = $$"""{ "__schema": { "types": [{{Query}}] } }""";

        Assert.Equal(Read(answer), Read(answer));
        Assert.NotEqual(Read(answer), Read("\n" + answer));
    }

    private static Schema Read(string json) => Schema.Create([SchemaFile.Parse(new SourceDocument("schema.json", json))]);

    private static IEnumerable<string> FindingsIn(string json) => Read(json).Findings
        .Where(finding => finding.Descriptor == SyntaxFindings.InvalidIntrospection)
        .Select(finding => $"{finding.Location.Start.Line + 1}:{finding.Location.Start.Column + 1} {finding.Message["The schema cannot be read from this JSON: ".Length..]}");
}
