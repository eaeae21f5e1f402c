using CsCheck;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Emit;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Json;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests;

/// <summary>Whatever people type, the compiler answers: findings that lie in their files, and C# for what is intact.</summary>
public class GraphQLCompilerPropertyTests
{
    private const string Configuration = """
        {
          // a client
          "schema": ["schema.graphql", "!x.graphql"], "documents": "**/*.{graphql,gql}",
          "extensions": { "fluxgraph": { "name": "C", "namespace": "A.B", "url": "https://e.example", "accessModifier": "public",
            "caseInsensitiveResponseNames": true, "scalars": { "Instant": "System.DateTime", "M": { "type": "A.M", "converter": "A.C\u0041" } } } },
          "projects": { "a-b": { "schema": "s", } }
        }
        """;

    private static readonly string[] Documents =
    [
        "query Q($e: Episode = EMPIRE, $ids: [ID!]! = [\"1\"]) @audit(level: 1) { hero(episode: $e) { ...F ... on Droid { primaryFunction } } characters(ids: $ids) { id friends { ...F } } }\nfragment F on Character { id name friends { id ... on Human { height(unit: \"m\") } } }",
        "\"About.\" mutation M($r: ReviewInput!) { createReview(review: $r) { stars at } rate(comment: \"\"\"\n  a\n   b\n\"\"\") { stars } }\nquery S { search(text: \"\\u{41}\", filter: {and: [{text: \"x\"}]}) { __typename ...P } }\nfragment P on SearchResult { ... on Human { a: name } ... on Droid { a: name } ... on Starship { length } }",
        "query A { hero { ...X } } query B { droid(id: 1) { ...X friends { ...Z } } } fragment X on Character { friends { ...Z name } ...Z } fragment Z on Character { appearsIn friends { id } ... on Character { name } }",
        "{ now } query { __schema { types { kind name } } }",
    ];

    [Fact]
    public void Every_text_becomes_a_document() =>
        Gen.OneOf(MutatedText.Of([HeroSchema.Text, .. Documents]), Gen.String).Sample(text =>
        {
            var source = new SourceDocument("a.graphql", text);

            var document = DocumentParser.Parse(source);

            AssertInside(document.Findings, source);
            Assert.All((IEnumerable<DefinitionSyntax>)document.Definitions, definition => AssertInside(definition.Span, source));
        }, iter: 3_000);

    [Fact]
    public void Every_text_becomes_a_configuration() =>
        Gen.OneOf(MutatedText.Of(Configuration), Gen.String).Sample(text =>
        {
            var source = new SourceDocument("/project/.graphqlrc.json", text);

            var result = ConfigurationReader.Read(source);

            AssertInside(result.Findings, source);
            Assert.All((IEnumerable<ClientConfiguration>)result.Clients, client => AssertInside(client.SchemaLocation.Span, source));
        }, iter: 3_000);

    [Fact]
    public void Every_text_is_JSON_or_has_a_place_where_it_is_not() =>
        Gen.OneOf(MutatedText.Of(Configuration), Gen.String).Sample(text =>
        {
            var source = new SourceDocument("a.json", text);
            try
            {
                AssertInside(JsonParser.Parse(text).Span, source);
            }
            catch (JsonSyntaxException exception)
            {
                AssertInside(exception.Span, source);
            }
        }, iter: 3_000);

    [Fact]
    public void Every_document_becomes_findings_and_CSharp() =>
        Gen.Select(MutatedText.Of(Documents), MutatedText.Of(Documents)).Sample(
            (first, second) => Check(HeroSchema.Text, first, second), iter: 1_000);

    [Fact]
    public void Every_schema_becomes_findings_and_CSharp() =>
        MutatedText.Of(HeroSchema.Text).Sample(schema => Check(schema, Documents), iter: 500);

    private static void Check(string schema, params string[] documents)
    {
        var sources = new List<SourceDocument> { new("/project/schema.graphql", schema) };
        sources.AddRange(documents.Select((text, index) => new SourceDocument($"/project/{index}.graphql", text)));

        var output = GraphQLCompiler.Compile(TestClient.Configure(), "Tests", [sources[0]], sources.Skip(1));

        Assert.Equal(documents.Length + 3, output.Files.Length);
        foreach (var finding in output.Findings)
        {
            AssertInside([finding], sources.Single(source => source.Path == finding.Location.Path));
        }

        Assert.Empty(CSharpSyntax.ErrorsIn((IEnumerable<GeneratedFile>)output.Files));
    }

    private static void AssertInside(IEnumerable<Finding> findings, SourceDocument source) => Assert.All(findings, finding =>
    {
        AssertInside(finding.Location.Span, source);
        Assert.Equal(SourceLocation.Of(source, finding.Location.Span), finding.Location);
        Assert.NotEmpty(finding.Message);
    });

    private static void AssertInside(SourceSpan span, SourceDocument source) => Assert.True(
        span.Start >= 0 && span.Length >= 0 && span.End <= source.Text.Length, $"{span} of {source.Text.Length}");
}
