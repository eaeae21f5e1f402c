using System.Text.RegularExpressions;

namespace FluxGraph.Compiler.Tests.Findings;

/// <summary>A row of a component's <c>AnalyzerReleases.*.md</c>.</summary>
internal sealed partial record ReleasedRule(string Id, string Category, string Severity, string Title)
{
    /// <summary>The rules of a component, released or not.</summary>
    public static IReadOnlyList<ReleasedRule> Of(string component) =>
    [
        .. new[] { "Shipped", "Unshipped" }
            .SelectMany(state => RepositoryFiles.Read($"generators/{component}/AnalyzerReleases.{state}.md").Split('\n'))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => new ReleasedRule(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value)),
    ];

    [GeneratedRegex(@"^(FLUX\d{4}) +\| +(\w+) +\| +(\w+) +\| +\[(.+)\]\(https://github\.com/fluxgraph/fluxgraph/blob/main/docs/rules/\1\.md\)$")]
    private static partial Regex Row();
}
