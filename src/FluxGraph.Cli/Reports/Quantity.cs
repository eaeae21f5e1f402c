using System.Globalization;

namespace FluxGraph.Cli;

/// <summary>How many there are of what; the noun is in the singular.</summary>
internal sealed record Quantity(int Count, string Noun)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Noun}{(Count == 1 ? "" : "s")}");
}
