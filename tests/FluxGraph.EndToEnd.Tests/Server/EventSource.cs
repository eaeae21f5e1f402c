namespace FluxGraph.EndToEnd.Tests.Server;

/// <summary>Events in the form in which GraphQL.NET takes them.</summary>
internal sealed class EventSource(IAsyncEnumerable<object?> events) : IObservable<object?>
{
    public IDisposable Subscribe(IObserver<object?> observer)
    {
        var subscription = new Subscription();
        _ = PublishAsync(observer, subscription.Token);
        return subscription;
    }

    private async Task PublishAsync(IObserver<object?> observer, CancellationToken cancellationToken)
    {
        // Not before the subscriber has what Subscribe returns.
        await Task.Yield();
        try
        {
            await foreach (var value in events.WithCancellation(cancellationToken))
            {
                observer.OnNext(value);
            }

            observer.OnCompleted();
        }
        catch (OperationCanceledException)
        {
        }
    }

    private sealed class Subscription : IDisposable
    {
        private readonly CancellationTokenSource _source = new();

        public CancellationToken Token => _source.Token;

        public void Dispose() => _source.Cancel();
    }
}
