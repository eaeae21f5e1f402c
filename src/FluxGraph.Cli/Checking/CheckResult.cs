using FluxGraph.Compiler.Findings;

namespace FluxGraph.Cli;

/// <summary>What a check found, and how much it looked at.</summary>
/// <param name="Findings">Each once, by file and place.</param>
internal sealed record CheckResult(IReadOnlyList<Finding> Findings, IReadOnlyList<Quantity> Examined)
{
    public int Count(FindingSeverity severity) => Findings.Count(finding => finding.Descriptor.Severity == severity);
}
