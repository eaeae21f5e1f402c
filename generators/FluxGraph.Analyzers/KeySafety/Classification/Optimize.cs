using System.Runtime.CompilerServices;

namespace FluxGraph.Analyzers.KeySafety.Classification;

/// <summary>
/// Marks loops over characters. A compiler runs for seconds, in which the run-time does not get to optimise code because
/// it was seen to be hot: a loop would stay ten times as slow to the end.
/// </summary>
internal static class Optimize
{
    /// <summary><c>AggressiveOptimization</c>, which this target framework has no name for.</summary>
    public const MethodImplOptions AtOnce = (MethodImplOptions)512;
}
