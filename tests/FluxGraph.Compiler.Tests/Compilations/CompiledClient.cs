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

    public static string Describe(Finding finding, SourceDocument source)
    {
        var (start, span) = (finding.Location.Start, finding.Location.Span);
        var name = source.Path[(source.Path.LastIndexOf('/') + 1)..];
        return $"{name}({start.Line + 1},{start.Column + 1}) '{source.Text.Substring(span.Start, span.Length)}' {finding.Descriptor.Id}: {finding.Message}";
    }
}
