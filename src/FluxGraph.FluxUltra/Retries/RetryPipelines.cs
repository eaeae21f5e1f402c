using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace FluxGraph.FluxUltra;

/// <summary>Tries calls again by Polly, on the clock that was given.</summary>
internal sealed partial class RetryPipelines
{
    private static readonly ResiliencePropertyKey<Func<Task>> Pausing = new("FluxGraph.FluxUltra.Pausing");

    private readonly RetrySchedule _schedule;
    private readonly ResiliencePipeline _questions;
    private readonly ResiliencePipeline _submissions;
    private readonly GenerationTelemetry _telemetry;
    private readonly ILogger _logger;

    public RetryPipelines(RetryOptions options, GenerationTelemetry telemetry, TimeProvider timeProvider, ILogger<RetryPipelines> logger)
    {
        (_schedule, _telemetry, _logger) = (new RetrySchedule(options), telemetry, logger);
        _questions = Build(options.Tries, timeProvider, "question", _schedule.AsksAgain);
        _submissions = Build(options.Tries, timeProvider, "request for a generation", _schedule.SendsAgain);
    }

    /// <summary>Asks until there is an answer that counts.</summary>
    public ValueTask<T> AskAsync<T>(Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken) =>
        _questions.ExecuteAsync(ask, cancellationToken);

    /// <summary>Sends what costs something until it has an effect, or may have had one.</summary>
    /// <param name="send">Sends.</param>
    /// <param name="pausing">Called before a pause: what was sent had no effect.</param>
    /// <param name="givingUp">Ends the pause.</param>
    public async ValueTask<T> SendAsync<T>(Func<ValueTask<T>> send, Func<Task> pausing, CancellationToken givingUp)
    {
        var context = ResilienceContextPool.Shared.Get(givingUp);
        context.Properties.Set(Pausing, pausing);
        try
        {
            return await _submissions.ExecuteAsync(static (_, send) => send(), context, send).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline Build(int tries, TimeProvider timeProvider, string what, Func<Exception?, bool> isTriedAgain)
    {
        if (tries == 1)
        {
            return ResiliencePipeline.Empty;
        }

        return new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = tries - 1,
                ShouldHandle = arguments => ValueTask.FromResult(isTriedAgain(arguments.Outcome.Exception)),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(_schedule.PauseAfter(arguments.AttemptNumber, arguments.Outcome.Exception)),
                OnRetry = async arguments =>
                {
                    _telemetry.TryingAgain(arguments.Outcome.Exception!, arguments.RetryDelay);
                    LogTryingAgain(_logger, what, arguments.Outcome.Exception!.GetType().Name, arguments.RetryDelay);
                    if (arguments.Context.Properties.TryGetValue(Pausing, out var pausing))
                    {
                        await pausing().ConfigureAwait(false);
                    }
                },
            })
            .Build();
    }

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "A {What} failed ({Failure}) and had no effect; trying again in {Pause}")]
    private static partial void LogTryingAgain(ILogger logger, string what, string failure, TimeSpan pause);
}
