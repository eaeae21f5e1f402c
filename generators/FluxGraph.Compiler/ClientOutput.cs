using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Emit;
using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler;

/// <summary>All that a client becomes.</summary>
public sealed record ClientOutput(EquatableArray<GeneratedFile> Files, EquatableArray<Finding> Findings);
