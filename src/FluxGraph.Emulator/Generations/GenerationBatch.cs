namespace FluxGraph.Emulator;

/// <summary>
/// The generations that one request starts. They hold together or not at all: a request that ends up rejected
/// tells its caller no ids, so it must not have cost anything either. What was not committed is undone on disposal.
/// </summary>
internal sealed class GenerationBatch(Account account, GenerationRegister register, WebhookDispatcher webhooks) : IDisposable
{
    private readonly List<Generation> _started = [];

    /// <exception cref="RequestRejectedException">The generation was not accepted.</exception>
    public Generation Start(GenerationRequest request)
    {
        var generation = register.Start(account, request);
        _started.Add(generation);
        return generation;
    }

    public void Commit()
    {
        foreach (var generation in _started)
        {
            webhooks.Schedule(generation);
        }

        _started.Clear();
    }

    public void Dispose()
    {
        foreach (var generation in _started)
        {
            register.Withdraw(generation);
        }

        _started.Clear();
    }
}
