using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Begins subscriptions again whose connection was lost, whatever they go over. Queries and mutations are handed on as they are.
/// </summary>
/// <param name="inner">Sends operations.</param>
/// <param name="options">What the application says.</param>
/// <param name="timeProvider">Waits.</param>
/// <param name="createChance">Makes the chance of one subscription.</param>
/// <param name="logger">Gets to know of each attempt.</param>
internal sealed partial class ReconnectingOperationExecutor(
    IOperationExecutor inner, ReconnectionOptions options, TimeProvider timeProvider, Func<Random> createChance, ILogger logger) : IOperationExecutor
{
    /// <inheritdoc/>
    public Task<IOperationResult<TData>> ExecuteAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class => inner.ExecuteAsync(request, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<IOperationResult<TData>> SubscribeAsync<TData>(
        GraphQLRequest<TData> request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TData : class
    {
        ArgumentNullException.ThrowIfNull(request);
        var schedule = new ReconnectionSchedule(options, timeProvider, createChance());
        while (true)
        {
            TimeSpan? delay = null;
            GraphQLTransportException? failure = null;
            schedule.Begin();
            var results = inner.SubscribeAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (results.ConfigureAwait(false))
            {
                while (delay is null)
                {
                    try
                    {
                        if (!await results.MoveNextAsync().ConfigureAwait(false))
                        {
                            yield break;
                        }
                    }
                    catch (GraphQLTransportException exception) when ((delay = schedule.Next(exception)) is not null)
                    {
                        failure = exception;
                        break;
                    }

                    delay = schedule.Next(results.Current);
                    if (delay is null)
                    {
                        schedule.Receive();
                        yield return results.Current;
                    }
                }
            }

            Announce(request, schedule.Attempts, delay.Value, failure);
            await Task.Delay(delay.Value, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Announce(OperationRequest request, int attempt, TimeSpan delay, GraphQLTransportException? failure)
    {
        LogReconnecting(logger, request.OperationName, attempt, delay.TotalMilliseconds, failure?.Kind);
        options.Reconnecting?.Invoke(new ReconnectionAttempt(request.OperationName, attempt, delay, failure));
    }

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "Subscription {OperationName} is begun again ({Attempt}) in {Milliseconds:0} ms after {Failure}")]
    private static partial void LogReconnecting(ILogger logger, string operationName, int attempt, double milliseconds, TransportFailureKind? failure);
}
