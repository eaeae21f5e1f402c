namespace FluxGraph.FluxUltra;

/// <summary>
/// The API found the request invalid (400), or this library did in a batch, and then there is no
/// <see cref="FluxUltraException.Error"/>. Nothing was charged; the same request will fail again.
/// </summary>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="error">What the API reported; null when it was not asked.</param>
/// <param name="innerException">The cause.</param>
public sealed class InvalidRequestException(string message, ApiError? error = null, Exception? innerException = null)
    : FluxUltraException(message, error, innerException);
