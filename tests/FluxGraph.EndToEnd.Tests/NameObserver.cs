namespace FluxGraph.EndToEnd.Tests;

/// <summary>Takes down what it hears, until it has heard as much as it was to hear.</summary>
internal sealed class NameObserver<TData>(int count, Func<TData, string> nameOf) : IObserver<IOperationResult<TData>>
    where TData : class
{
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<string> Names { get; } = [];

    public Task Heard => _heard.Task;

    public void OnNext(IOperationResult<TData> value) => Hear(nameOf(value.Data!));

    public void OnCompleted() => Hear("completed");

    public void OnError(Exception error) => _heard.TrySetException(error);

    private void Hear(string what)
    {
        Names.Add(what);
        if (Names.Count == count)
        {
            _heard.TrySetResult();
        }
    }
}
