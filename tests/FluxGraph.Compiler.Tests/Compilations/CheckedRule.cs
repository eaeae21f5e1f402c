using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Tests.Compilations;

/// <summary>One rule, asked for by its name and checked without any other.</summary>
internal sealed class CheckedRule(string name)
{
    /// <summary>What the rule finds in documents, which are called <c>a.graphql</c>, <c>b.graphql</c> and so on.</summary>
    public IReadOnlyList<string> FindingsIn(string schema, params string[] documents)
    {
        var sources = documents.Select((text, index) => new SourceDocument($"{TestClient.Folder}{(char)('a' + index)}.graphql", text)).ToArray();
        var schemaSyntax = DocumentParser.Parse(new SourceDocument(TestClient.Folder + "schema.graphql", schema));
        var findings = DocumentChecker.Check(Schema.Create([schemaSyntax]), [.. sources.Select(DocumentParser.Parse)], [name]);
        return [.. findings.Select(finding => Describe(finding, sources))];
    }

    /// <summary>A finding as <see cref="CompiledClient.Describe"/> does, and the related places behind it as <c>+ b.graphql(1,9) 'name'</c>.</summary>
    internal static string Describe(Finding finding, SourceDocument[] sources) => string.Join(
        "\n + ",
        finding.Related.Select(related => PlaceOf(related, sources))
            .Prepend(CompiledClient.Describe(finding, sources.Single(source => source.Path == finding.Location.Path))));

    private static string PlaceOf(SourceLocation location, SourceDocument[] sources) => CompiledClient.DescribePlace(
        location, sources.Single(source => source.Path == location.Path));
}
