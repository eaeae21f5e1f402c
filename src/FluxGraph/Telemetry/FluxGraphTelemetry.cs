namespace FluxGraph;

/// <summary>
/// The names under which operations can be observed, for OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>. What is told
/// are names, kinds, durations and error codes of operations: never variables, data, headers, addresses or messages.
/// </summary>
public static class FluxGraphTelemetry
{
    /// <summary>
    /// The <see cref="System.Diagnostics.ActivitySource"/>: <c>FluxGraph</c>. Each operation is an activity, such as
    /// <c>query GetHero</c>, from before it is sent until its result was read; a subscription's lasts until its end.
    /// </summary>
    public const string ActivitySourceName = "FluxGraph";

    /// <summary>
    /// The <see cref="System.Diagnostics.Metrics.Meter"/>: <c>FluxGraph</c>, with <c>graphql.client.operation.duration</c> in
    /// seconds, <c>graphql.client.subscription.active</c> and <c>graphql.client.subscription.results</c>.
    /// </summary>
    public const string MeterName = "FluxGraph";
}
