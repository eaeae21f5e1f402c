namespace FluxGraph.FluxUltra;

/// <summary>The credits of an account at one moment.</summary>
/// <param name="Available">What can still be spent, in credits.</param>
/// <param name="Spent">What was spent so far, in credits.</param>
public sealed record CreditBalance(int Available, int Spent);
