using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using System.Threading.Channels;

namespace FluxGraph.FluxUltra;

/// <summary>
/// Works off requests, a few at a time. Nothing is read ahead: a request is taken from the source when somebody is free to send it,
/// and nobody is free before the enumeration has taken what he has to tell.
/// </summary>
/// <param name="submit">Starts a generation. The token gives up what is not sent yet; what is under way gets its answer.</param>
/// <param name="options">How.</param>
/// <param name="concurrency">How many at a time.</param>
[UnsupportedOSPlatform("browser")]
internal sealed class GenerationBatch(
    Func<ImageRequest, CancellationToken, Task<ImageGeneration>> submit, GenerationBatchOptions options, int concurrency)
{
    private readonly Channel<GenerationBatchItem> _done = Channel.CreateBounded<GenerationBatchItem>(1);
    private readonly ConcurrentQueue<GenerationBatchItem> _abandoned = new();

    public async IAsyncEnumerable<GenerationBatchItem> RunAsync(
        IEnumerable<ImageRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var source = new BatchSource(requests);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var working = WorkAsync(source, leaving.Token);
        try
        {
            // Ends with the exception of the source, if it had one, when all that was taken before is told.
            await foreach (var item in _done.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
        finally
        {
            await leaving.CancelAsync().ConfigureAwait(false);
            await working.ConfigureAwait(false);
            TellAbandoned();
        }
    }

    private async Task WorkAsync(BatchSource source, CancellationToken leaving)
    {
        Exception? failure = null;
        try
        {
            await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(() => WorkOffAsync(source, leaving), CancellationToken.None)))
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
            generation = await submit(request, leaving).ConfigureAwait(false);
            await (options.WaitForCompletion ? generation.WaitForCompletionAsync(progress: null, leaving) : Task.CompletedTask).ConfigureAwait(false);
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
            options.Abandoned?.Invoke(item);
        }
    }
}
