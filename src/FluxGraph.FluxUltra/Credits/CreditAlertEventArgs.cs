namespace FluxGraph.FluxUltra;

/// <summary>The account's credits have fallen to a threshold.</summary>
/// <param name="threshold">The threshold, in credits.</param>
/// <param name="available">What is left, in credits.</param>
public sealed class CreditAlertEventArgs(int threshold, int available) : EventArgs
{
    /// <summary>The threshold, in credits.</summary>
    public int Threshold { get; } = threshold;

    /// <summary>What is left, in credits.</summary>
    public int Available { get; } = available;
}
