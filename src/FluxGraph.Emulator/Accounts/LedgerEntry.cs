namespace FluxGraph.Emulator;

/// <summary>A generation that an account paid for.</summary>
/// <param name="GenerationId">The generation's id.</param>
/// <param name="Credits">What it cost, in credits.</param>
/// <param name="ChargedAt">When it was accepted and paid for.</param>
public sealed record LedgerEntry(string GenerationId, int Credits, DateTimeOffset ChargedAt);
