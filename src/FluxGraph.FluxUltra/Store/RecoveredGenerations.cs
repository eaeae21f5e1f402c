using System.Runtime.Versioning;

namespace FluxGraph.FluxUltra;

/// <summary>What an earlier process left in the store.</summary>
/// <param name="Running">The generations that were accepted and are not known to have ended. Wait for them.</param>
/// <param name="Unsent">
/// What certainly was not sent. It is sent by <see cref="FluxUltraClient.SubmitAsync"/>, if it still is to be.
/// </param>
/// <param name="Unknown">
/// What was being sent when the process died, and may have been charged. It is <see cref="GenerationRecordState.Unknown"/> from
/// now on, and not among these the next time.
/// </param>
[UnsupportedOSPlatform("browser")]
public sealed record RecoveredGenerations(
    IReadOnlyList<ImageGeneration> Running, IReadOnlyList<GenerationRecord> Unsent, IReadOnlyList<GenerationRecord> Unknown);
