namespace FluxGraph.FluxUltra;

/// <summary>
/// The API failed (500). It documents that the request may be tried again, but not whether it was charged: see
/// <see cref="FluxUltraException.MayHaveBeenCharged"/>.
/// </summary>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="error">What the API reported.</param>
public sealed class ServerErrorException(string message, ApiError? error = null) : FluxUltraException(message, error);
