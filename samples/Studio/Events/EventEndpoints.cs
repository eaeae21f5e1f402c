using System.Runtime.CompilerServices;

namespace Studio;

/// <summary>
/// <c>GET /api/events</c>: how everything is, and then what changes, as server-sent events. A page that was reloaded, or whose
/// connection broke, connects again and has missed nothing.
/// </summary>
internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        "/api/events",
        (EventBoard board, ImageShelf shelf, CreditMeter meter, IHostApplicationLifetime lifetime, HttpContext context) =>
            TypedResults.ServerSentEvents(ListenAsync(board, shelf, meter, lifetime, context.RequestAborted)));

    private static async IAsyncEnumerable<StudioEvent> ListenAsync(
        EventBoard board, ImageShelf shelf, CreditMeter meter, IHostApplicationLifetime lifetime, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);

        // First, so that nothing changes unseen while the rest is read.
        using var subscription = board.Subscribe();
        using var end = ending.Token.Register(subscription.Complete);
        yield return new StudioEvent { Credits = await meter.ReadAsync() };
        foreach (var image in await shelf.ReadAsync(CancellationToken.None))
        {
            yield return new StudioEvent { Image = image };
        }

        await foreach (var change in subscription.ReadAllAsync())
        {
            yield return change;
        }
    }
}
