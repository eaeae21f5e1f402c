namespace FluxGraph.CompilerServices;

/// <summary>
/// Results for observers. Each subscription enumerates the results anew, one at a time: the next is read when the
/// observer is done with the one before. An exception that an observer throws ends its subscription, and is left to
/// <see cref="TaskScheduler.UnobservedTaskException"/>.
/// </summary>
internal sealed class ObservableOperation<TData>(IAsyncEnumerable<IOperationResult<TData>> results) : IObservable<IOperationResult<TData>>
    where TData : class
{
    public IDisposable Subscribe(IObserver<IOperationResult<TData>> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var subscription = new Subscription();
        _ = DeliverAsync(observer, subscription.Token);
        return subscription;
    }

    private async Task DeliverAsync(IObserver<IOperationResult<TData>> observer, CancellationToken cancellationToken)
    {
        var enumerator = results.GetAsyncEnumerator(cancellationToken);
        await using (enumerator.ConfigureAwait(false))
        {
            while (await TryMoveNextAsync(enumerator, observer, cancellationToken).ConfigureAwait(false))
            {
                observer.OnNext(enumerator.Current);
            }
        }
    }

    /// <summary>Moves on. The end and failures are told to the observer, unless it does not want to hear any more.</summary>
    private static async ValueTask<bool> TryMoveNextAsync(
        IAsyncEnumerator<IOperationResult<TData>> enumerator, IObserver<IOperationResult<TData>> observer, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            if (!cancellationToken.IsCancellationRequested
                && await enumerator.MoveNextAsync().ConfigureAwait(false)
                && !cancellationToken.IsCancellationRequested)
            {
                return true;
            }
        }
#pragma warning disable CA1031 // whatever it is, the observer gets it
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        if (failure is null)
        {
            observer.OnCompleted();
        }
        else
        {
            observer.OnError(failure);
        }

        return false;
    }

    private sealed class Subscription : IDisposable
    {
        private readonly CancellationTokenSource _source = new();

        public CancellationToken Token => _source.Token;

        // The source itself has nothing to dispose: it has no timer, and its token is still looked at.
        public void Dispose() => _source.Cancel();
    }
}
