using System.Text.Json.Serialization;

namespace FluxGraph.Cli;

/// <summary>
/// As much of SARIF's object model as the tool writes.
/// <see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>
/// </summary>
internal sealed record SarifLog(IReadOnlyList<SarifRun> Runs)
{
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; } = "https://json.schemastore.org/sarif-2.1.0.json";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "2.1.0";
}

internal sealed record SarifRun(SarifTool Tool, IReadOnlyList<SarifResult> Results)
{
    /// <summary>Without it, a reader may take columns for anything.</summary>
    public string ColumnKind { get; } = "utf16CodeUnits";
}

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, string InformationUri, IReadOnlyList<SarifRule> Rules);

internal sealed record SarifRule(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    SarifMessage ShortDescription,
    string HelpUri,
    SarifConfiguration DefaultConfiguration);

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifMessage(string Text);

internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifMessage Message,
    IReadOnlyList<SarifLocation> Locations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SarifLocation>? RelatedLocations);

internal sealed record SarifLocation(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Id, SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifactLocation(string Uri);

internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);
