namespace FluxGraph.Emulator;

/// <summary>An account as it was at one moment; it does not change afterwards.</summary>
/// <param name="CreditsAvailable">What can still be spent, in credits.</param>
/// <param name="CreditsSpent">What was spent so far, in credits: the sum of the ledger.</param>
/// <param name="Ledger">The generations that were paid for, oldest first. A rejected request is not in it.</param>
public sealed record AccountSnapshot(int CreditsAvailable, int CreditsSpent, IReadOnlyList<LedgerEntry> Ledger);
