namespace FluxGraph;

/// <summary>An operation of a client. Each method gives a new operation and leaves this one as it is.</summary>
/// <typeparam name="TOperation">The operation's interface.</typeparam>
public interface IConfigurableOperation<out TOperation>
    where TOperation : class
{
    /// <summary>The operation with further settings.</summary>
    /// <param name="configure">Called for each call, after what was given before. It may run on several threads at once.</param>
    TOperation With(Action<OperationRequest> configure);

    /// <summary>The operation, sent to another address.</summary>
    /// <param name="requestUri">Absolute, or relative to <see cref="HttpClient.BaseAddress"/>.</param>
    TOperation WithRequestUri(Uri requestUri);

    /// <summary>The operation, sent by another <see cref="HttpClient"/>, which is not disposed.</summary>
    /// <param name="httpClient">Where it has no <see cref="HttpClient.BaseAddress"/>, that of the client's own holds.</param>
    TOperation WithHttpClient(HttpClient httpClient);
}
