using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FluxGraph.Tests.Telemetry;

/// <summary>A client of a real server, and all that it tells traces, metrics and the log.</summary>
internal sealed class TelemetryObserver : IAsyncDisposable
{
    private readonly ActivitySource _tests = new("FluxGraph.Tests." + Guid.NewGuid().ToString("N"));
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly ServiceProvider _provider;
    private readonly Activity _root;

    public TelemetryObserver(Uri endpoint)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Recorder(Logs)));
        GraphQLClientRegistration.AddClient(services, "Observed", endpoint, executor => new Client(executor));
        _provider = services.BuildServiceProvider();
        Executor = _provider.GetRequiredService<Client>().Executor;

        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FluxGraphTelemetry.ActivitySourceName || source == _tests,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_activities);

        // Other tests run beside this one: only what belongs to its own activity and its own meters is kept.
        _root = _tests.StartActivity("test")!;
        var factory = _provider.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == FluxGraphTelemetry.MeterName && instrument.Meter.Scope == factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, value, tags));
        _meters.Start();
    }

    public IOperationExecutor Executor { get; }

    public ConcurrentQueue<Activity> Activities { get; } = new();

    public ConcurrentQueue<(string Name, double Value, string Tags)> Measurements { get; } = new();

    public ConcurrentQueue<string> Logs { get; } = new();

    public async ValueTask DisposeAsync()
    {
        _root.Dispose();
        _meters.Dispose();
        _activities.Dispose();
        _tests.Dispose();
        await _provider.DisposeAsync();
    }

    private void Keep(Activity activity)
    {
        if (activity.Source.Name == FluxGraphTelemetry.ActivitySourceName && activity.TraceId == _root.TraceId)
        {
            Activities.Enqueue(activity);
        }
    }

    private void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue((instrument.Name, value, string.Join(", ", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private sealed record Client(IOperationExecutor Executor);

    private sealed class Recorder(ConcurrentQueue<string> entries) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Category(categoryName, entries);

        public void Dispose()
        {
        }

        private sealed class Category(string name, ConcurrentQueue<string> entries) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                if (name == FluxGraphTelemetry.ActivitySourceName)
                {
                    entries.Enqueue($"{logLevel}: {formatter(state, exception)}");
                }
            }
        }
    }
}
