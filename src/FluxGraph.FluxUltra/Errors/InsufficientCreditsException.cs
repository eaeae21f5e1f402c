namespace FluxGraph.FluxUltra;

/// <summary>The account has too few credits (402). Nothing was charged.</summary>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="error">What the API reported.</param>
public sealed class InsufficientCreditsException(string message, ApiError? error = null) : FluxUltraException(message, error)
{
    /// <summary>What the request would cost, in credits; null when the API did not say.</summary>
    public long? CreditsRequired { get; init; }

    /// <summary>What the account can spend, in credits; null when the API did not say.</summary>
    public long? CreditsAvailable { get; init; }
}
