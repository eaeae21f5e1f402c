using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;

namespace FluxGraph.Compiler.Tests.Compilations;

/// <summary>One rule about schemas, asked for by its name and checked without any other.</summary>
internal sealed class CheckedSchemaRule(string name)
{
    /// <summary>What the rule finds, by place, in the files of a schema, which are called <c>a.graphql</c>, <c>b.graphql</c> and so on.</summary>
    public IReadOnlyList<string> FindingsIn(params string[] files) => Check([.. files.Select(SourceOf)], existing: null);

    /// <summary>What the rule finds in <c>b.graphql</c>, which extends a schema that is not judged, <c>a.graphql</c>.</summary>
    public IReadOnlyList<string> FindingsInExtension(string existing, string extension)
    {
        SourceDocument[] sources = [SourceOf(existing, 0), SourceOf(extension, 1)];
        return Check(sources, [sources[0]]);
    }

    private string[] Check(SourceDocument[] sources, IReadOnlyCollection<SourceDocument>? existing)
    {
        var findings = SchemaValidator.Validate(Schema.Create(sources.Select(DocumentParser.Parse)), [name], existing);
        return
        [
            .. findings.OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.Span.Start)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal)
                .Select(finding => CheckedRule.Describe(finding, sources)),
        ];
    }

    private static SourceDocument SourceOf(string text, int index) => new($"{TestClient.Folder}{(char)('a' + index)}.graphql", text);
}
