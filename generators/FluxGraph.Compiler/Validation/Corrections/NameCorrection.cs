using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Corrections;

/// <summary>Puts the nearest right name in the place of a wrong one.</summary>
internal static class NameCorrection
{
    /// <param name="nearest">Null where no name is near; there is nothing to offer then.</param>
    public static EquatableArray<Correction> Create(SourceDocument source, SourceSpan name, string? nearest) =>
        nearest is null ? [] : [Correction.Of($"Change to '{nearest}'", TextEdit.Replace(source, name, nearest))];
}
