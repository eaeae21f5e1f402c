namespace FluxGraph.FluxUltra.AspNetCore;

/// <summary>Refuses deliveries from a time of which it is not known any more what came.</summary>
internal static class DeliveryAge
{
    /// <summary>Clocks differ by so much.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Whether the generation ended not too long ago. The signature covers no other time than those of the generation, so a
    /// delivery without any is refused: nothing would ever make it too old.
    /// </summary>
    public static bool IsRecent(GenerationWebhook webhook, TimeSpan longestDelay, DateTimeOffset now) =>
        (webhook.CompletedAt ?? webhook.CreatedAt) is { } moment
        && now - moment <= longestDelay
        && moment - now <= Tolerance;
}
