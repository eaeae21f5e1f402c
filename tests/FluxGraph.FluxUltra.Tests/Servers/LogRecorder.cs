using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>Keeps all that is logged, at every level, scopes included.</summary>
internal sealed class LogRecorder : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Entries.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Entries.Enqueue($"{formatter(state, exception)} {exception}");
        foreach (var (name, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
        {
            Entries.Enqueue($"{name}={value}");
        }
    }

    public void Dispose()
    {
    }
}
