namespace FluxGraph.Emulator;

/// <summary>What the page shows of an account: not its key.</summary>
internal sealed record AccountState(int CreditsAvailable, int CreditsSpent, int Generations);
