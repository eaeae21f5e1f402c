using System.Diagnostics.Metrics;

namespace FluxGraph.FluxUltra;

/// <summary>The account's credits as metrics.</summary>
internal sealed class CreditMetrics
{
    private readonly Counter<long> _spent;
    private readonly Counter<long> _alerts;

    public CreditMetrics(IMeterFactory meters, CreditAccount account)
    {
        var meter = meters.Create(CreditGuard.MeterName);
        _spent = meter.CreateCounter<long>("fluxultra.credits.spent", "{credit}", "Credits that generations of this process have cost");
        _alerts = meter.CreateCounter<long>("fluxultra.credits.alerts", "{alert}", "Thresholds that the credits have fallen to");
        meter.CreateObservableGauge("fluxultra.credits.available", () => Measure(account.Available), "{credit}", "Credits that the account has");
        meter.CreateObservableGauge("fluxultra.credits.reserved", () => account.Reserved, "{credit}", "Credits that are kept for requests under way");
    }

    public void Spent(int credits) => _spent.Add(credits);

    public void Alerted() => _alerts.Add(1);

    /// <summary>Nothing while nothing is known: zero credits would be an alarm.</summary>
    private static IEnumerable<Measurement<int>> Measure(int? value) => value is { } known ? [new Measurement<int>(known)] : [];
}
