namespace FluxGraph.FluxUltra;

/// <summary>
/// Lets requests for generations through until the program stops. Then those that are not sent yet are given up, and those
/// that are under way get their answer: who leaves them loses what they cost.
/// </summary>
internal sealed class SubmissionGate : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inside;

    public SubmissionGate() => Closing = _closing.Token;

    /// <summary>Cancelled when the program stops: for what a request waits for before it is sent.</summary>
    public CancellationToken Closing { get; }

    /// <summary>Goes in; <see cref="Leave"/> goes out.</summary>
    /// <exception cref="InvalidOperationException">The program stops.</exception>
    public void Enter()
    {
        lock (_gate)
        {
            if (_closing.IsCancellationRequested)
            {
                throw new InvalidOperationException("The program stops: no generation is started any more. Nothing was sent.");
            }

            _inside++;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _inside--;
            SignalIfEmpty();
        }
    }

    /// <summary>Closes, and waits until everybody is out.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        lock (_gate)
        {
            SignalIfEmpty();
        }

        await _empty.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _closing.Dispose();

    private void SignalIfEmpty()
    {
        if (_inside == 0 && _closing.IsCancellationRequested)
        {
            _empty.TrySetResult();
        }
    }
}
