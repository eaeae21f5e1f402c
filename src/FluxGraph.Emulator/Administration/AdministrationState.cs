namespace FluxGraph.Emulator;

/// <summary>What the page shows.</summary>
internal sealed record AdministrationState(
    IReadOnlyList<AccountState> Accounts, IReadOnlyList<GenerationState> Generations, IReadOnlyList<string> Scripted, IReadOnlyList<string> Faults);
