namespace FluxGraph.FluxUltra;

/// <summary>The place of a request in a <see cref="CreditOrder"/>: the smallest is served first.</summary>
internal static class CreditRank
{
    public static (long Class, long Pixels, long Arrival) Of(ImageRequest request, CreditOrder order, long arrival) => order switch
    {
        CreditOrder.CheapestFirst => (request.EstimateCost().Maximum, (long)request.Width * request.Height, arrival),
        CreditOrder.HighestPriority => (-(long)request.Priority, 0, arrival),
        _ => (0, 0, arrival),
    };
}
