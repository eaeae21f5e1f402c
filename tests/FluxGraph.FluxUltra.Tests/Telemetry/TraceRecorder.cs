using System.Collections.Concurrent;
using System.Diagnostics;

namespace FluxGraph.FluxUltra.Tests.Telemetry;

/// <summary>Keeps the spans below a root of its own, whatever runs beside.</summary>
internal sealed class TraceRecorder : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ActivitySource _source = new($"Tests {Guid.NewGuid():N}");
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly Activity _root;

    public TraceRecorder()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source == _source || source.Name == FluxUltraTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
        _root = _source.StartActivity("root")!;
    }

    public IReadOnlyList<Activity> Spans => [.. _ended.Where(span => span.TraceId == _root.TraceId)];

    public void Dispose()
    {
        _root.Dispose();
        _listener.Dispose();
        _source.Dispose();
    }
}
