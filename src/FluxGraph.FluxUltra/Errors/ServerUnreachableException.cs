namespace FluxGraph.FluxUltra;

/// <summary>
/// The API was not heard, and nothing was charged: a generation's request was certainly not sent, or the call was a
/// question. It is safe to try again.
/// </summary>
/// <param name="message">What happened and what to do about it.</param>
/// <param name="innerException">The cause.</param>
public sealed class ServerUnreachableException(string message, Exception? innerException = null)
    : FluxUltraException(message, error: null, innerException)
{
    internal static ServerUnreachableException Because(GraphQLTransportException failure, string? generationId = null) =>
        new("The API was not heard. Nothing was charged; it is safe to try again. The inner exception has the cause.", failure)
        {
            GenerationId = generationId,
        };
}
