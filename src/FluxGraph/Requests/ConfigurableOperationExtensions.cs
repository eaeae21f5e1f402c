namespace FluxGraph;

/// <summary>Settings of single calls. Each method gives a new operation and leaves the one that it is called on as it is.</summary>
public static class ConfigurableOperationExtensions
{
    /// <summary>The operation with a time limit.</summary>
    /// <typeparam name="TOperation">The operation's interface.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="timeout">How long a call may take, as <see cref="OperationRequest.Timeout"/> says.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or longer than about 24 days.</exception>
    public static TOperation WithTimeout<TOperation>(this IConfigurableOperation<TOperation> operation, TimeSpan timeout)
        where TOperation : class
    {
        ArgumentNullException.ThrowIfNull(operation);
        OperationRequest.ThrowIfNoTimeout(timeout);
        return operation.With(request => request.Timeout = timeout);
    }

    /// <summary>The operation with a header, in place of one of the same name.</summary>
    /// <typeparam name="TOperation">The operation's interface.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="name">The header's name; upper and lower case are the same.</param>
    /// <param name="value">Its value, without line breaks. A key belongs into configuration, not into code.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static TOperation WithHeader<TOperation>(this IConfigurableOperation<TOperation> operation, string name, string value)
        where TOperation : class
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return operation.With(request => request.Headers[name] = value);
    }
}
