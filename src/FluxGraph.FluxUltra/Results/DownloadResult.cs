using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace FluxGraph.FluxUltra;

/// <summary>What became of a download, for callers who would rather look than catch.</summary>
public sealed class DownloadResult
{
    private DownloadResult(DownloadedImage? image, FluxUltraException? failure) => (Image, Failure) = (image, failure);

    /// <summary>Whether the image is there in full.</summary>
    [MemberNotNullWhen(true, nameof(Image))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Failure is null;

    /// <summary>What was downloaded; null when it was not.</summary>
    public DownloadedImage? Image { get; }

    /// <summary>What the method without <c>Try</c> would have thrown; null when nothing went wrong.</summary>
    public FluxUltraException? Failure { get; }

    /// <summary>What was downloaded, or the failure as an exception after all.</summary>
    /// <exception cref="FluxUltraException">There is a <see cref="Failure"/>.</exception>
    public DownloadedImage GetOrThrow()
    {
        if (!IsSuccess)
        {
            ExceptionDispatchInfo.Throw(Failure);
        }

        return Image;
    }

    internal static async Task<DownloadResult> OfAsync(Task<DownloadedImage> call)
    {
        try
        {
            return new DownloadResult(await call.ConfigureAwait(false), failure: null);
        }
        catch (FluxUltraException failure)
        {
            return new DownloadResult(image: null, failure);
        }
    }
}
