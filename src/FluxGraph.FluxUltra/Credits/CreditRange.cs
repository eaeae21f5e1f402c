using System.Globalization;

namespace FluxGraph.FluxUltra;

/// <summary>From how many to how many credits something costs.</summary>
/// <param name="Minimum">The least that it costs, in credits.</param>
/// <param name="Maximum">The most that it costs, in credits.</param>
public readonly record struct CreditRange(int Minimum, int Maximum)
{
    /// <summary>Such as <c>10 to 20 credits</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minimum} to {Maximum} credits");
}
