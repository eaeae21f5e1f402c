namespace FluxGraph.FluxUltra;

/// <summary>The API found the request invalid (400). Nothing was charged; the same request will fail again.</summary>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="error">What the API reported.</param>
public sealed class InvalidRequestException(string message, ApiError? error = null) : FluxUltraException(message, error);
