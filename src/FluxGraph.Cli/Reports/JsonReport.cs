using System.Text.Json;

namespace FluxGraph.Cli;

/// <summary>One JSON array with an object for each finding.</summary>
internal sealed class JsonReport(DisplayPath paths) : IReport
{
    public void Write(CheckResult result, TextWriter output)
    {
        IReadOnlyList<JsonFinding> findings = [.. result.Findings.Select(finding => JsonFinding.Of(finding, paths))];
        output.WriteLine(JsonSerializer.Serialize(findings, ReportJson.Readable.IReadOnlyListJsonFinding));
    }
}
