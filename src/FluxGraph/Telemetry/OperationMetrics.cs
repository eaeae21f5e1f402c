using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FluxGraph.CompilerServices;

/// <summary>Operations as metrics.</summary>
internal sealed class OperationMetrics
{
    // The bounds that OpenTelemetry advises for the durations of HTTP requests.
    private static readonly double[] DurationBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly Histogram<double> _duration;
    private readonly UpDownCounter<long> _subscriptions;
    private readonly Counter<long> _results;

    public OperationMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(FluxGraphTelemetry.MeterName);
        _duration = meter.CreateHistogram(
            "graphql.client.operation.duration",
            "s",
            "Duration of queries and mutations, from before they are sent until their results were read",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBounds });
        _subscriptions = meter.CreateUpDownCounter<long>("graphql.client.subscription.active", "{subscription}", "Subscriptions that are under way");
        _results = meter.CreateCounter<long>("graphql.client.subscription.results", "{result}", "Results of subscriptions");
    }

    public bool MeasuresOperations => _duration.Enabled;

    public bool MeasuresSubscriptions => _subscriptions.Enabled || _results.Enabled;

    public void Ended(TagList tags, TimeSpan duration) => _duration.Record(duration.TotalSeconds, tags);

    public void Subscribed(TagList tags) => _subscriptions.Add(1, tags);

    public void Unsubscribed(TagList tags) => _subscriptions.Add(-1, tags);

    public void Received(TagList tags) => _results.Add(1, tags);
}
