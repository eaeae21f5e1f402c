namespace FluxGraph.Compiler.Findings;

/// <summary>How much a finding weighs by default; a project may decide otherwise.</summary>
public enum FindingSeverity
{
    Information,
    Warning,
    Error,
}
