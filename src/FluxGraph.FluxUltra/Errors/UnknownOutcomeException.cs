namespace FluxGraph.FluxUltra;

/// <summary>
/// The request for a generation was sent, and what became of it is not known: it may have been accepted and charged.
/// The library does not send it again.
/// </summary>
/// <remarks>
/// To find out, compare <see cref="CreditBalance.Spent"/> with what it was before the request: the API has no list of
/// generations, so an id that was never heard cannot be asked for.
/// </remarks>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="possibleCharge">What may have been charged.</param>
/// <param name="submittedAt">When the request was sent.</param>
/// <param name="innerException">The cause.</param>
public sealed class UnknownOutcomeException(
    string message, CreditRange possibleCharge, DateTimeOffset submittedAt, Exception? innerException = null)
    : FluxUltraException(message, error: null, innerException)
{
    /// <summary>What may have been charged, in credits, by the API's price list.</summary>
    public CreditRange PossibleCharge { get; } = possibleCharge;

    /// <summary>When the request was sent.</summary>
    public DateTimeOffset SubmittedAt { get; } = submittedAt;

    internal static UnknownOutcomeException Of(ImageRequest request, DateTimeOffset submittedAt, Exception? cause)
    {
        var possibleCharge = request.EstimateCost();
        return new UnknownOutcomeException(
            $"The request was sent and no answer with a generation's id was heard. {possibleCharge} may have been charged. "
            + "Compare the credits spent with what they were before it is sent again.",
            possibleCharge,
            submittedAt,
            cause)
        {
            MayHaveBeenCharged = true,
        };
    }
}
