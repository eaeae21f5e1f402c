namespace FluxGraph.Benchmarks;

/// <summary>One line of the result: something that was measured, beside what it is compared with.</summary>
/// <param name="What">What was done, and to what.</param>
/// <param name="Side">Who did it.</param>
/// <param name="Peer">Null where there is nothing to compare with.</param>
internal sealed record Figure(string What, string Side, TimeSpan Time, Figure? Peer = null)
{
    /// <summary>How many times as long the other side took.</summary>
    public double? Ratio => Peer is null ? null : Time / Peer.Time;
}
