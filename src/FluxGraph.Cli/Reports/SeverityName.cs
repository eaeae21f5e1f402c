using FluxGraph.Compiler.Findings;

namespace FluxGraph.Cli;

/// <summary>What the formats call a severity.</summary>
internal static class SeverityName
{
    public static string InText(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    public static string InJson(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "information",
    };

    public static string InSarif(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
