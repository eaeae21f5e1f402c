using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FluxGraph.Emulator;

/// <summary>Takes generations on and knows all of them.</summary>
internal sealed class GenerationRegister(TimeSpan jobDuration, Func<Uri> baseAddress, EmulatorFaults faults, TimeProvider timeProvider)
{
    private const int IdLength = 12;

    private readonly ConcurrentDictionary<string, Generation> _generations = new(StringComparer.Ordinal);

    /// <summary>Checks, prices and pays for a generation and starts it.</summary>
    /// <exception cref="RequestRejectedException">It breaks a rule, costs too much, or is one too many; nothing was charged.</exception>
    public Generation Start(Account account, GenerationRequest request)
    {
        GenerationRequestRules.Check(request);

        var now = timeProvider.GetUtcNow();
        var id = CreateId();
        var generation = new Generation(
            id,
            account,
            request,
            PriceTable.PriceOf(request),
            CreatedAt: now,
            CompletesAt: now + jobDuration,
            OutputUrl: new Uri(baseAddress(), $"outputs/{id}.jpg"),
            Fails: false);

        account.Accept(generation, now);

        // Only now: a fault that was scripted for a generation is not used up by a request that starts none.
        generation = generation with { Fails = faults.TakeForGeneration() is EmulatorFault.GenerationFailed };
        _generations[id] = generation;
        return generation;
    }

    public IEnumerable<Generation> All => _generations.Values;

    public Generation? Find(string id) => _generations.GetValueOrDefault(id);

    /// <summary>Forgets a generation and gives its credits back.</summary>
    public void Withdraw(Generation generation)
    {
        if (_generations.TryRemove(generation.Id, out _))
        {
            generation.Account.Withdraw(generation);
        }
    }

    // Outputs are served to whoever knows their id, as from a CDN, so an id must not be guessable.
    private static string CreateId() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", IdLength);
}
