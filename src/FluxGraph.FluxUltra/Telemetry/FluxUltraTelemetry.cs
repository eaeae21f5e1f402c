namespace FluxGraph.FluxUltra;

/// <summary>
/// The names by which traces and metrics are listened to, such as by OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>. Neither has
/// prompts, additional options, addresses of images, or keys.
/// </summary>
public static class FluxUltraTelemetry
{
    /// <summary>The source of the spans <c>fluxultra.generate</c>, <c>fluxultra.wait</c> and <c>fluxultra.download</c>.</summary>
    public const string ActivitySourceName = "FluxGraph.FluxUltra";

    /// <summary>The meter of all metrics, those of a <c>CreditGuard</c> included.</summary>
    public const string MeterName = "FluxGraph.FluxUltra";
}
