using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace FluxGraph.CompilerServices;

/// <summary>Tells traces, metrics and the log of each operation. Where nobody listens, it hands operations on and does nothing else.</summary>
internal sealed partial class ObservedOperationExecutor(
    IOperationExecutor inner, OperationMetrics metrics, TimeProvider timeProvider, ILogger logger) : IOperationExecutor
{
    private static readonly ActivitySource Activities = new(FluxGraphTelemetry.ActivitySourceName);

    /// <inheritdoc/>
    public Task<IOperationResult<TData>> ExecuteAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class => Activities.HasListeners() || metrics.MeasuresOperations || logger.IsEnabled(LogLevel.Debug)
            ? ObserveAsync(request, cancellationToken)
            : inner.ExecuteAsync(request, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IOperationResult<TData>> SubscribeAsync<TData>(
        GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class => Activities.HasListeners() || metrics.MeasuresSubscriptions || logger.IsEnabled(LogLevel.Debug)
            ? ObserveResultsAsync(request, cancellationToken)
            : inner.SubscribeAsync(request, cancellationToken);

    private async Task<IOperationResult<TData>> ObserveAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken)
        where TData : class
    {
        ArgumentNullException.ThrowIfNull(request);
        using var activity = Start(request);
        var started = timeProvider.GetTimestamp();
        string? errorType = null;
        try
        {
            var result = await inner.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
            errorType = OperationTags.ErrorTypeOf(result);
            return result;
        }
        catch (Exception exception)
        {
            errorType = OperationTags.ErrorTypeOf(exception);
            throw;
        }
        finally
        {
            var duration = timeProvider.GetElapsedTime(started);
            var tags = OperationTags.Of(request);
            OperationTags.AddError(ref tags, errorType);
            metrics.Ended(tags, duration);
            End(request, activity, errorType, duration);
        }
    }

    private async IAsyncEnumerable<IOperationResult<TData>> ObserveResultsAsync<TData>(
        GraphQLRequest<TData> request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TData : class
    {
        ArgumentNullException.ThrowIfNull(request);
        using var activity = Start(request);
        var started = timeProvider.GetTimestamp();
        var tags = OperationTags.Of(request);
        string? errorType = null;
        metrics.Subscribed(tags);
        try
        {
            var results = inner.SubscribeAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (results.ConfigureAwait(false))
            {
                while (true)
                {
                    try
                    {
                        if (!await results.MoveNextAsync().ConfigureAwait(false))
                        {
                            yield break;
                        }
                    }
                    catch (Exception exception)
                    {
                        errorType = OperationTags.ErrorTypeOf(exception);
                        throw;
                    }

                    var received = tags;
                    OperationTags.AddError(ref received, OperationTags.ErrorTypeOf(results.Current));
                    metrics.Received(received);
                    yield return results.Current;
                }
            }
        }
        finally
        {
            metrics.Unsubscribed(tags);
            End(request, activity, errorType, timeProvider.GetElapsedTime(started));
        }
    }

    private static Activity? Start(OperationRequest request)
    {
        var activity = Activities.StartActivity(OperationTags.ActivityNameOf(request), ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            OperationTags.SetTags(activity, request);
        }

        return activity;
    }

    private void End(OperationRequest request, Activity? activity, string? errorType, TimeSpan duration)
    {
        if (errorType is null)
        {
            LogEnded(logger, request.Kind, request.OperationName, duration.TotalMilliseconds);
            return;
        }

        if (activity is not null)
        {
            OperationTags.SetError(activity, errorType);
        }

        LogFailed(logger, request.Kind, request.OperationName, duration.TotalMilliseconds, errorType);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "{Kind} {OperationName} ended after {Milliseconds:0.0} ms")]
    private static partial void LogEnded(ILogger logger, OperationKind kind, string operationName, double milliseconds);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "{Kind} {OperationName} ended after {Milliseconds:0.0} ms with {ErrorType}")]
    private static partial void LogFailed(ILogger logger, OperationKind kind, string operationName, double milliseconds, string errorType);
}
