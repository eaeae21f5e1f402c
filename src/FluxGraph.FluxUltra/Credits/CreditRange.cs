using System.Globalization;

namespace FluxGraph.FluxUltra;

/// <summary>From how many to how many credits something costs.</summary>
/// <param name="Minimum">The least that it costs, in credits.</param>
/// <param name="Maximum">The most that it costs, in credits.</param>
public readonly record struct CreditRange(int Minimum, int Maximum)
{
    /// <summary>What a batch of images will cost, by the API's price list.</summary>
    /// <param name="requests">The images; none cost nothing.</param>
    /// <exception cref="OverflowException">It is more than an <see cref="int"/> holds.</exception>
    public static CreditRange Of(IEnumerable<ImageRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return requests.Aggregate(default(CreditRange), static (sum, request) => sum + request.EstimateCost());
    }

    /// <summary>What both cost together.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">It is more than an <see cref="int"/> holds.</exception>
    public static CreditRange operator +(CreditRange left, CreditRange right) => left.Add(right);

    /// <summary>What both cost together.</summary>
    /// <param name="other">The other.</param>
    /// <exception cref="OverflowException">It is more than an <see cref="int"/> holds.</exception>
    public CreditRange Add(CreditRange other) => checked(new CreditRange(Minimum + other.Minimum, Maximum + other.Maximum));

    /// <summary>Such as <c>10 to 20 credits</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minimum} to {Maximum} credits");
}
