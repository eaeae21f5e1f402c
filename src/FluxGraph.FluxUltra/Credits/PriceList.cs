namespace FluxGraph.FluxUltra;

/// <summary>
/// The documented prices: 10 to 20 credits up to 1024×1024 pixels, 30 to 50 from 2048×2048 on. Sizes in between have
/// no price of their own; they cost something from the lower class's least to the upper class's most.
/// </summary>
internal static class PriceList
{
    private const long LargestStandardImage = 1024 * 1024;
    private const long SmallestHighResolutionImage = 2048 * 2048;

    private static readonly CreditRange Standard = new(10, 20);
    private static readonly CreditRange HighResolution = new(30, 50);

    public static CreditRange Estimate(int width, int height) => ((long)width * height) switch
    {
        <= LargestStandardImage => Standard,
        >= SmallestHighResolutionImage => HighResolution,
        _ => new CreditRange(Standard.Minimum, HighResolution.Maximum),
    };
}
