using System.Text.Json;

namespace FluxGraph.Cli.Tests;

/// <summary>What tests ask of a finding in the JSON report.</summary>
internal sealed record ReportedFinding(string Id, string? Rule, string File, int Line, int Column)
{
    public static IReadOnlyList<ReportedFinding> Read(string json) =>
        JsonSerializer.Deserialize<IReadOnlyList<ReportedFinding>>(json, JsonSerializerOptions.Web)!;
}
