using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>A size that the page offers. There are few, so that nobody orders the most expensive by a typing error.</summary>
/// <param name="Id">What an order names it by.</param>
/// <param name="Name">What the page calls it.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record ImageSize(string Id, string Name, int Width, int Height)
{
    public static IReadOnlyList<ImageSize> All { get; } =
    [
        new("square", "Square", 1024, 1024),
        new("portrait", "Portrait", 832, 1216),
        new("landscape", "Landscape", 1216, 832),
        new("large", "Large", 2048, 2048),
    ];

    /// <summary>What an image of this size costs, in credits, at least.</summary>
    public int LeastCost => Estimate.Minimum;

    /// <summary>What an image of this size costs, in credits, at most.</summary>
    public int MostCost => Estimate.Maximum;

    private CreditRange Estimate => new ImageRequest { Prompt = Name, Width = Width, Height = Height }.EstimateCost();

    public static ImageSize? Find(string? id) => All.FirstOrDefault(size => size.Id == id);
}
