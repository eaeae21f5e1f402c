namespace FluxGraph.FluxUltra;

/// <summary>Who is served first where the credits may not suffice for all.</summary>
public enum CreditOrder
{
    /// <summary>First come, first served.</summary>
    InOrder,

    /// <summary>The cheapest by the price list, the smaller of two that cost the same, and then who came first: most images for the credits.</summary>
    CheapestFirst,

    /// <summary>The highest <see cref="ImageRequest.Priority"/>, and then who came first.</summary>
    HighestPriority,
}
