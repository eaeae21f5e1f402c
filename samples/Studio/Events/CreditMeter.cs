using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>Knows the credits, and says so when they change. Browsers that connect are told what is known: they cost no request.</summary>
internal sealed partial class CreditMeter(CreditGuard credits, FluxUltraConnection connection, EventBoard board, ILogger<CreditMeter> logger)
{
    private volatile CreditView? _latest;

    public async Task<CreditView> ReadAsync() => _latest ?? await RefreshAsync();

    /// <summary>Asks the API. Where it is not heard, the credits are not known.</summary>
    public async Task<CreditView> RefreshAsync()
    {
        CreditView view;
        try
        {
            var balance = await credits.RefreshAsync();
            view = new CreditView(balance.Available, balance.Spent, connection.IsEmulated);
            _latest = view;
        }
        catch (FluxUltraException failure)
        {
            LogUnknown(logger, failure);
            view = new CreditView(Available: null, Spent: null, connection.IsEmulated);
            _latest = null;
        }

        board.Publish(new StudioEvent { Credits = view });
        return view;
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The credits are not known")]
    private static partial void LogUnknown(ILogger logger, Exception failure);
}
