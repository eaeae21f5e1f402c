namespace FluxGraph.FluxUltra;

/// <summary>Wakes those who wait for a generation when something else than their own question has told of its end.</summary>
internal sealed class CompletionSignals
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<TaskCompletionSource<GenerationWebhook>>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Begins to listen. Dispose what is returned when the wait is over.</summary>
    public Subscription Subscribe(string id)
    {
        // Continuations run elsewhere: whoever tells of an end must not run the code of all who waited for it.
        var signal = new TaskCompletionSource<GenerationWebhook>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (!_waiting.TryGetValue(id, out var signals))
            {
                _waiting.Add(id, signals = []);
            }

            signals.Add(signal);
        }

        return new Subscription(this, id, signal);
    }

    /// <summary>Tells all who listen, if the generation has ended: of what precedes the end nobody waits.</summary>
    public void Signal(GenerationWebhook webhook)
    {
        if (!webhook.Status.IsTerminal)
        {
            return;
        }

        lock (_gate)
        {
            foreach (var signal in _waiting.GetValueOrDefault(webhook.Id) ?? [])
            {
                signal.TrySetResult(webhook);
            }
        }
    }

    private void Unsubscribe(string id, TaskCompletionSource<GenerationWebhook> signal)
    {
        lock (_gate)
        {
            if (_waiting.TryGetValue(id, out var signals) && signals.Remove(signal) && signals.Count == 0)
            {
                _waiting.Remove(id);
            }
        }
    }

    /// <summary>Somebody who listens.</summary>
    public sealed class Subscription(CompletionSignals signals, string id, TaskCompletionSource<GenerationWebhook> signal) : IDisposable
    {
        /// <summary>Completes when the generation has ended.</summary>
        public Task<GenerationWebhook> Ended => signal.Task;

        public void Dispose() => signals.Unsubscribe(id, signal);
    }
}
