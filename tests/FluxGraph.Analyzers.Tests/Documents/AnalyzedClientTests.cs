using System.Collections.Immutable;
using FluxGraph.Analyzers.Documents;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Analyzers.Tests.Documents;

/// <summary>What an edit makes the analyzer do again.</summary>
public class AnalyzedClientTests
{
    private readonly SortedDictionary<string, DocumentSyntax> _files = new(StringComparer.Ordinal);
    private readonly AnalyzedClient _client = new(ConfigurationReader.Read(
        new SourceDocument("/project/.graphqlrc.json", """{ "schema": "schema.graphql", "documents": "*.graphql" }""")).Clients[0]);

    public AnalyzedClientTests()
    {
        Write("schema.graphql", AnalyzedProject.Schema);
        Write("a.graphql", "query A { hero { ...F } }");
        Write("b.graphql", "query B { hero { id } }");
        Write("f.graphql", "fragment F on Character { id }");
        Assert.Equal(3, CountValidations());
    }

    [Fact]
    public void An_edited_operation_is_validated_alone()
    {
        Write("b.graphql", "query B { hero { name } }");

        Assert.Equal(1, CountValidations());
    }

    [Fact]
    public void With_an_edited_fragment_go_the_documents_that_reach_it()
    {
        Write("f.graphql", "fragment F on Character { name }");

        Assert.Equal(2, CountValidations());
    }

    [Fact]
    public void With_the_schema_goes_everything()
    {
        Write("schema.graphql", AnalyzedProject.Schema + "\n");

        Assert.Equal(3, CountValidations());
    }

    [Fact]
    public void A_new_document_is_validated_alone()
    {
        Write("c.graphql", "query C { hero { id } }");

        Assert.Equal(1, CountValidations());
    }

    [Fact]
    public void A_renamed_document_is_validated_alone()
    {
        _files.Remove("/project/b.graphql");
        Write("renamed.graphql", "query B { hero { id } }");

        Assert.Equal(1, CountValidations());
    }

    [Fact]
    public void With_a_deleted_fragment_go_the_documents_that_reached_it()
    {
        _files.Remove("/project/f.graphql");

        Assert.Equal(1, CountValidations());
    }

    [Fact]
    public void Without_an_edit_nothing_is_validated() => Assert.Equal(0, CountValidations());

    private void Write(string name, string text) => _files["/project/" + name] = DocumentParser.Parse(new SourceDocument("/project/" + name, text));

    private int CountValidations()
    {
        var before = _client.ValidationCount;
        _client.Analyze([.. _files.Values], CancellationToken.None);
        return _client.ValidationCount - before;
    }
}
