namespace FluxGraph.Emulator;

/// <summary>What a generation costs, in credits.</summary>
/// <remarks>
/// The API gives two ranges: 10 to 20 credits from 512×512 to 1024×1024 pixels, 30 to 50 from 2048×2048 on. The
/// price rises through a range with the size (a step for each doubling) and with the complexity of the prompt.
/// Sizes between the two classes, for which the API gives no price, lie on the line that joins them.
/// </remarks>
internal static class PriceTable
{
    private static readonly Anchor[] Anchors =
    [
        new(512 * 512, Plain: 10, Demanding: 15),
        new(1024 * 1024, Plain: 15, Demanding: 20),
        new(2048 * 2048, Plain: 30, Demanding: 40),
        new(4096 * 4096, Plain: 40, Demanding: 50),
    ];

    public static int PriceOf(GenerationRequest request)
        => PriceOf(request.Width, request.Height, PromptComplexity.Of(request.Prompt));

    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="complexity">From 0 to 1.</param>
    public static int PriceOf(int width, int height, double complexity)
    {
        var pixels = Math.Clamp((long)width * height, Anchors[0].Pixels, Anchors[^1].Pixels);
        var upper = Array.FindIndex(Anchors, 1, anchor => pixels <= anchor.Pixels);
        var (smaller, larger) = (Anchors[upper - 1], Anchors[upper]);
        var position = Math.Log2((double)pixels / smaller.Pixels) / Math.Log2((double)larger.Pixels / smaller.Pixels);
        var credits = double.Lerp(smaller.PriceAt(complexity), larger.PriceAt(complexity), position);
        return (int)Math.Round(credits, MidpointRounding.AwayFromZero);
    }

    /// <summary>The prices at one size, from the plainest to the most demanding prompt.</summary>
    private sealed record Anchor(long Pixels, double Plain, double Demanding)
    {
        public double PriceAt(double complexity) => double.Lerp(Plain, Demanding, complexity);
    }
}
