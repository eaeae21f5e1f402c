namespace FluxGraph;

/// <summary>Watches results with methods in place of an observer.</summary>
public static class OperationObservableExtensions
{
    /// <summary>Subscribes to results.</summary>
    /// <typeparam name="TData">The type of the data.</typeparam>
    /// <param name="results">The results.</param>
    /// <param name="onNext">Called for each result, never for two at once.</param>
    /// <param name="onError">Called when an exception ends the results; null ignores it.</param>
    /// <param name="onCompleted">Called when there are no further results; null ignores that.</param>
    /// <returns>Ends the subscription when it is disposed.</returns>
    public static IDisposable Subscribe<TData>(
        this IObservable<IOperationResult<TData>> results,
        Action<IOperationResult<TData>> onNext,
        Action<Exception>? onError = null,
        Action? onCompleted = null)
        where TData : class
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(onNext);
        return results.Subscribe(new DelegateObserver<IOperationResult<TData>>(onNext, onError, onCompleted));
    }
}
