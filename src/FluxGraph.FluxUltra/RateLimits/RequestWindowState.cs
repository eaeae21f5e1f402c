namespace FluxGraph.FluxUltra;

/// <summary>How much of a window was used, to be kept where a restart of the program does not lose it.</summary>
/// <param name="Used">How many requests were counted in the window.</param>
/// <param name="EndsAt">When the window ends.</param>
public sealed record RequestWindowState(int Used, DateTimeOffset EndsAt);
