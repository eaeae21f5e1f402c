namespace FluxGraph;

/// <summary>An observer made of methods; one that is null ignores what it would hear.</summary>
internal sealed class DelegateObserver<T>(Action<T> onNext, Action<Exception>? onError, Action? onCompleted) : IObserver<T>
{
    public void OnNext(T value) => onNext(value);

    public void OnError(Exception error) => onError?.Invoke(error);

    public void OnCompleted() => onCompleted?.Invoke();
}
