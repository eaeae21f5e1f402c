namespace FluxGraph.FluxUltra;

/// <summary>
/// Something went wrong with Flux Ultra. The derived types say what; this one itself stands for an error of the API
/// that its documentation does not mention. Messages name neither key nor prompt.
/// </summary>
public class FluxUltraException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="error">What the API reported; null when it reported nothing.</param>
    /// <param name="innerException">The cause.</param>
    public FluxUltraException(string message, ApiError? error = null, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>What the API reported; null when it reported nothing.</summary>
    public ApiError? Error { get; }

    /// <summary>The generation that the call was about, which can be resumed by this id; null when there is none.</summary>
    public string? GenerationId { get; internal set; }

    /// <summary>
    /// Whether the call may have cost credits although it failed. False when it certainly has not: it was a question, it was not sent,
    /// or the API refused it.
    /// </summary>
    public bool MayHaveBeenCharged { get; internal set; }

    /// <summary>Whether what a request for a generation has ended with leaves open what it cost.</summary>
    internal static bool LeavesChargeOpen(Exception failure) =>
        failure is FluxUltraException { MayHaveBeenCharged: true } or { InnerException: UnknownOutcomeException };
}
