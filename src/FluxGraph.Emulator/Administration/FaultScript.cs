namespace FluxGraph.Emulator;

/// <summary>What the page asks to go wrong, and how often.</summary>
internal sealed record FaultScript(string? Fault, int Count = 1);
