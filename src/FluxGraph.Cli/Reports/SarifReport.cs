using System.Reflection;
using System.Text.Json;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Cli;

/// <summary>A SARIF 2.1.0 log with one run, as code scanning services take it.</summary>
internal sealed class SarifReport(DisplayPath paths) : IReport
{
    public void Write(CheckResult result, TextWriter output)
    {
        FindingDescriptor[] rules = [.. result.Findings.Select(finding => finding.Descriptor).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        var driver = new SarifDriver("fluxgraph", ToolVersion(), "https://github.com/fluxgraph/fluxgraph", [.. rules.Select(Convert)]);
        var results = result.Findings.Select(finding => Convert(finding, Array.IndexOf(rules, finding.Descriptor)));
        var log = new SarifLog([new SarifRun(new SarifTool(driver), [.. results])]);
        output.WriteLine(JsonSerializer.Serialize(log, ReportJson.Readable.SarifLog));
    }

    private static SarifRule Convert(FindingDescriptor rule) => new(
        rule.Id,
        rule.Rule,
        new SarifMessage(rule.Title + "."),
        rule.HelpLink,
        new SarifConfiguration(SeverityName.InSarif(rule.Severity)));

    private SarifResult Convert(Finding finding, int ruleIndex) => new(
        finding.Descriptor.Id,
        ruleIndex,
        SeverityName.InSarif(finding.Descriptor.Severity),
        new SarifMessage(finding.Message),
        [Convert(finding.Location, id: null)],
        finding.Related.IsEmpty ? null : [.. finding.Related.Select((location, index) => Convert(location, index + 1))]);

    private SarifLocation Convert(SourceLocation location, int? id)
    {
        var place = JsonPlace.Of(location, paths);
        return new SarifLocation(
            id,
            new SarifPhysicalLocation(
                new SarifArtifactLocation(ToUri(place.File)),
                new SarifRegion(place.Line, place.Column, place.EndLine, place.EndColumn)));
    }

    // A file on another drive than the current folder has no relative path.
    private static string ToUri(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string ToolVersion()
    {
        var version = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return version.Split('+')[0];
    }
}
