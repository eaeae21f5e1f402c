using FluxGraph.Compiler.Findings;

namespace FluxGraph.Cli;

/// <summary>A finding as the JSON report has it.</summary>
/// <param name="Rule">The rule's name; null where a finding is of no rule, such as a syntax error.</param>
internal sealed record JsonFinding(
    string Id,
    string? Rule,
    string Severity,
    string Message,
    string File,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    IReadOnlyList<JsonPlace> Related)
{
    public static JsonFinding Of(Finding finding, DisplayPath paths)
    {
        var place = JsonPlace.Of(finding.Location, paths);
        return new JsonFinding(
            finding.Descriptor.Id,
            finding.Descriptor.Rule,
            SeverityName.InJson(finding.Descriptor.Severity),
            finding.Message,
            place.File,
            place.Line,
            place.Column,
            place.EndLine,
            place.EndColumn,
            [.. finding.Related.Select(location => JsonPlace.Of(location, paths))]);
    }
}
