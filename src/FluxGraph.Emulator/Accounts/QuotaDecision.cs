namespace FluxGraph.Emulator;

/// <summary>Whether a request may pass, and what the window that binds it next looks like afterwards.</summary>
/// <param name="IsAdmitted">Whether the request may pass.</param>
/// <param name="Limit">How many requests the window admits.</param>
/// <param name="Remaining">How many are left in it.</param>
/// <param name="ResetsAt">When it ends.</param>
internal readonly record struct QuotaDecision(bool IsAdmitted, int Limit, int Remaining, DateTimeOffset ResetsAt);
