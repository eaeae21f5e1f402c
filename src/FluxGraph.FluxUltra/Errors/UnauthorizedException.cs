namespace FluxGraph.FluxUltra;

/// <summary>The API did not accept the key (401). Nothing was charged.</summary>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="error">What the API reported.</param>
public sealed class UnauthorizedException(string message, ApiError? error = null) : FluxUltraException(message, error);
