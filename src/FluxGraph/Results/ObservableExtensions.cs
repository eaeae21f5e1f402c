namespace FluxGraph.Extensions;

/// <summary>Watches with methods in place of an observer.</summary>
public static class ObservableExtensions
{
    /// <summary>Subscribes to values. An exception that ends them goes unheard; <see cref="OperationObservableExtensions.Subscribe"/> hears it.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="observable">The values.</param>
    /// <param name="next">Called for each value.</param>
    /// <param name="complete">Called when there are no further values; null ignores that.</param>
    /// <returns>Ends the subscription when it is disposed.</returns>
    public static IDisposable Subscribe<T>(this IObservable<T> observable, Action<T> next, Action? complete = null)
    {
        ArgumentNullException.ThrowIfNull(observable);
        ArgumentNullException.ThrowIfNull(next);
        return observable.Subscribe(new DelegateObserver<T>(next, onError: null, complete));
    }
}
