using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Works off requests, a few at a time. Nothing is read ahead: a request is taken from the source when somebody is free to send it,
/// and nobody is free before the enumeration has taken what he has to tell.
/// </summary>
[UnsupportedOSPlatform("browser")]
internal sealed partial class GenerationBatch
{
    private readonly Func<ImageRequest, CancellationToken, Task<ImageGeneration>> _submit;
    private readonly GenerationBatchOptions _options;
    private readonly int _concurrency;
    private readonly ILogger _logger;
    private readonly Channel<GenerationBatchItem> _done = Channel.CreateBounded<GenerationBatchItem>(1);
    private readonly ConcurrentQueue<GenerationBatchItem> _abandoned = new();

    private GenerationBatch(
        Func<ImageRequest, CancellationToken, Task<ImageGeneration>> submit, GenerationBatchOptions options, int concurrency, ILogger logger) =>
        (_submit, _options, _concurrency, _logger) = (submit, options, concurrency, logger);

    /// <summary>Each enumeration is a batch of its own, which sends everything.</summary>
    /// <param name="submit">Starts a generation. The token gives up what is not sent yet; what is under way gets its answer.</param>
    /// <param name="requests">The source.</param>
    /// <param name="options">How.</param>
    /// <param name="concurrency">How many at a time.</param>
    /// <param name="logger">Where abandoned requests go.</param>
    /// <param name="cancellationToken">Leaves the batch.</param>
    public static async IAsyncEnumerable<GenerationBatchItem> RunAsync(
        Func<ImageRequest, CancellationToken, Task<ImageGeneration>> submit,
        IEnumerable<ImageRequest> requests,
        GenerationBatchOptions options,
        int concurrency,
        ILogger logger,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var batch = new GenerationBatch(submit, options, concurrency, logger);
        using var source = new BatchSource(requests);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var working = batch.WorkAsync(source, leaving.Token);
        try
        {
            // Ends with the exception of the source, if it had one, when all that was taken before is told.
            await foreach (var item in batch._done.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
        finally
        {
            await leaving.CancelAsync().ConfigureAwait(false);
            await working.ConfigureAwait(false);
            batch.TellAbandoned();
        }
    }

    private async Task WorkAsync(BatchSource source, CancellationToken leaving)
    {
        Exception? failure = null;
        try
        {
            await Task.WhenAll(Enumerable.Range(0, _concurrency).Select(_ => Task.Run(() => WorkOffAsync(source, leaving), CancellationToken.None)))
                .ConfigureAwait(false);
        }
        catch (Exception sourceFailure)
        {
            failure = sourceFailure;
        }

        _done.Writer.Complete(failure);
    }

    private async Task WorkOffAsync(BatchSource source, CancellationToken leaving)
    {
        while (!leaving.IsCancellationRequested && source.TryTake(out var index, out var request))
        {
            if (await GenerateAsync(request, leaving).ConfigureAwait(false) is not { } result)
            {
                return;
            }

            var item = new GenerationBatchItem(index, request!, result);
            try
            {
                await _done.Writer.WriteAsync(item, leaving).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                _abandoned.Enqueue(item);
                return;
            }
        }
    }

    /// <summary>Null when the request was given up before it was sent.</summary>
    private async Task<GenerationResult?> GenerateAsync(ImageRequest? request, CancellationToken leaving)
    {
        ImageGeneration? generation = null;
        try
        {
            ArgumentNullException.ThrowIfNull(request);
            request.Validate(nameof(request));
            generation = await _submit(request, leaving).ConfigureAwait(false);
            await (_options.WaitForCompletion ? generation.WaitForCompletionAsync(progress: null, leaving) : Task.CompletedTask).ConfigureAwait(false);
            return new GenerationResult(generation, failure: null);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            return generation is null ? null : new GenerationResult(generation, failure: null);
        }
        catch (Exception failure)
        {
            return new GenerationResult(generation, Explain(failure, generation));
        }
    }

    /// <summary>One request must not end the batch, whatever is wrong with it or with what keeps it.</summary>
    private static FluxUltraException Explain(Exception failure, ImageGeneration? generation) => failure switch
    {
        FluxUltraException known => known,
        ArgumentException invalid => new InvalidRequestException($"{invalid.Message} Nothing was sent.", error: null, invalid),
        _ when generation is null => new FluxUltraException("The request was not sent. The inner exception has the cause.", error: null, failure),
        _ => new FluxUltraException("The generation was not waited for to its end. The inner exception has the cause.", error: null, failure) { GenerationId = generation.Id },
    };

    private void TellAbandoned()
    {
        while (_done.Reader.TryRead(out var item) || _abandoned.TryDequeue(out item))
        {
            LogAbandoned(_logger, item.Index, item.Result.Generation?.Id ?? "without a generation", item.Result.Failure?.GetType().Name ?? "no failure");
            _options.Abandoned?.Invoke(item);
        }
    }

    [LoggerMessage(EventId = 70, Level = LogLevel.Warning, Message = "A batch was left while request {Index} was under way: {GenerationId}, {Failure}")]
    private static partial void LogAbandoned(ILogger logger, int index, string generationId, string failure);
}
