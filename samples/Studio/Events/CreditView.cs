namespace Studio;

/// <summary>What the browser is told of the credits.</summary>
/// <param name="Available">What can still be spent; null when it is not known.</param>
/// <param name="Spent">What was spent so far; null when it is not known.</param>
/// <param name="IsEmulated">Whether the credits are an emulator's and cost nothing.</param>
internal sealed record CreditView(int? Available, int? Spent, bool IsEmulated);
