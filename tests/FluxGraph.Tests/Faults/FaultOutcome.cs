namespace FluxGraph.Tests.Faults;

/// <summary>How a call ended.</summary>
/// <param name="Names">The names in its results.</param>
/// <param name="Codes">The codes of the errors in its results.</param>
/// <param name="Failure">The kind of failure, or <see cref="Cancelled"/>; null for none.</param>
internal sealed record FaultOutcome(IReadOnlyList<string> Names, IReadOnlyList<string> Codes, string? Failure)
{
    public const string Cancelled = "Cancelled";
}
