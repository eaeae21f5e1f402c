namespace FluxGraph.Emulator;

/// <summary>The schema's <c>CreditBalance</c>, in credits.</summary>
internal sealed record CreditBalanceObject(int Available, int Spent);
