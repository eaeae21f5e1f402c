using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Runtime.Versioning;

namespace FluxGraph.FluxUltra;

/// <summary>What became of a call, for callers who would rather look than catch.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class GenerationResult
{
    internal GenerationResult(ImageGeneration? generation, FluxUltraException? failure) => (Generation, Failure) = (generation, failure);

    /// <summary>Whether there is no <see cref="Failure"/>.</summary>
    [MemberNotNullWhen(true, nameof(Generation))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Failure is null;

    /// <summary>
    /// The generation. It is here beside a <see cref="Failure"/> too where the API had accepted it: it was paid for, and can be waited
    /// for again unless it has failed itself. Null where there is none, or none that is known.
    /// </summary>
    public ImageGeneration? Generation { get; }

    /// <summary>What the method without <c>Try</c> would have thrown; null when nothing went wrong.</summary>
    public FluxUltraException? Failure { get; }

    /// <summary>The generation, or the failure as an exception after all.</summary>
    /// <exception cref="FluxUltraException">There is a <see cref="Failure"/>.</exception>
    public ImageGeneration GetOrThrow()
    {
        if (!IsSuccess)
        {
            ExceptionDispatchInfo.Throw(Failure);
        }

        return Generation;
    }

    /// <summary>Waits for what gives a generation.</summary>
    internal static async Task<GenerationResult> OfAsync(Task<ImageGeneration> call)
    {
        try
        {
            return new GenerationResult(await call.ConfigureAwait(false), failure: null);
        }
        catch (FluxUltraException failure)
        {
            return new GenerationResult(generation: null, failure);
        }
    }
}
