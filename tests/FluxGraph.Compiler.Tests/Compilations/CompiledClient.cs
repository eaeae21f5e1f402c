using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Compilations;

/// <summary>What a client's files became, in the words that tests compare.</summary>
internal sealed class CompiledClient(ClientOutput output, IReadOnlyList<SourceDocument> sources)
{
    public ClientOutput Output { get; } = output;

    /// <summary>Every finding as <c>a.graphql(1,9) 'nam' FLUX3006: message</c>: its place, the text that it covers, and its message.</summary>
    public IReadOnlyList<string> Findings { get; } =
    [
        .. output.Findings.Select(finding => sources.FirstOrDefault(source => source.Path == finding.Location.Path) is { } source
            ? Describe(finding, source)
            : finding.ToString()),
    ];

    /// <summary>The text of the only generated file whose name ends so.</summary>
    public string File(string ending) =>
        Output.Files.Single(file => file.HintName.EndsWith(ending, StringComparison.Ordinal)).Text;

    public static string Describe(Finding finding, SourceDocument source) =>
        $"{DescribePlace(finding.Location, source)} {finding.Descriptor.Id}: {finding.Message}";

    /// <summary>A place as <c>a.graphql(1,9) 'name'</c>: where it begins, and the text that it covers.</summary>
    public static string DescribePlace(SourceLocation location, SourceDocument source)
    {
        var name = source.Path[(source.Path.LastIndexOf('/') + 1)..];
        return $"{name}({location.Start.Line + 1},{location.Start.Column + 1}) '{source.Text.Substring(location.Span.Start, location.Span.Length)}'";
    }
}
