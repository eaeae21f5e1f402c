using System.Globalization;
using System.Runtime.Versioning;

namespace FluxGraph.FluxUltra;

/// <summary>How a batch is worked off.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class GenerationBatchOptions
{
    /// <summary>
    /// How many requests are under way or waited for at the same time; from 1 to 1000. With a plan never more than its concurrent
    /// jobs. Default: 8.
    /// </summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>
    /// Whether each generation is waited for until its end; otherwise it is given as soon as the API has accepted it. Default: true.
    /// </summary>
    public bool WaitForCompletion { get; set; } = true;

    /// <summary>
    /// Told, when the enumeration is left early, of each request that was sent and of which the enumeration tells nothing any more:
    /// with its generation, which goes on at the API, or with its failure. Called one after the other, before the
    /// enumeration has ended. Default: null; then the store and the log have them.
    /// </summary>
    public Action<GenerationBatchItem>? Abandoned { get; set; }

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Validate(string parameterName)
    {
        if (Concurrency is < 1 or > 1000)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{nameof(GenerationBatchOptions)}.{nameof(Concurrency)} must be from 1 to 1000; it is {Concurrency}."), parameterName);
        }
    }
}
