using System.Runtime.CompilerServices;

namespace FluxGraph.CompilerServices;

/// <summary>What all operations of generated clients have in common. It has no state that changes.</summary>
/// <typeparam name="TOperation">The operation's interface.</typeparam>
/// <typeparam name="TData">The type of the operation's data.</typeparam>
/// <param name="executor">Sends the operation.</param>
/// <param name="configure">Called with each request before it is sent; null changes nothing.</param>
public abstract class GraphQLOperation<TOperation, TData>(IOperationExecutor executor, Action<OperationRequest>? configure)
    : IConfigurableOperation<TOperation>
    where TOperation : class
    where TData : class
{
    /// <inheritdoc/>
    public TOperation With(Action<OperationRequest> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Create(executor, Configuration + configure);
    }

    /// <inheritdoc/>
    public TOperation WithRequestUri(Uri requestUri)
    {
        ArgumentNullException.ThrowIfNull(requestUri);
        return With(request => request.RequestUri = requestUri);
    }

    /// <inheritdoc/>
    public TOperation WithHttpClient(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        return With(request => request.HttpClient = httpClient);
    }

    private Action<OperationRequest>? Configuration { get; } = configure;

    /// <summary>Makes the same operation with another configuration.</summary>
    /// <param name="executor">Sends the operation.</param>
    /// <param name="configure">Called with each request before it is sent.</param>
    protected abstract TOperation Create(IOperationExecutor executor, Action<OperationRequest> configure);

    /// <summary>Sends a query or a mutation.</summary>
    /// <param name="request">A new request.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    protected Task<IOperationResult<TData>> SendAsync(GraphQLRequest<TData> request, CancellationToken cancellationToken) =>
        executor.ExecuteAsync(Configured(request), cancellationToken);

    /// <summary>Begins a subscription whenever the results are enumerated.</summary>
    /// <param name="request">A new request.</param>
    /// <param name="cancellationToken">Ends the subscription; so does the token that the enumeration is given.</param>
    protected IAsyncEnumerable<IOperationResult<TData>> StreamAsync(GraphQLRequest<TData> request, CancellationToken cancellationToken) =>
        executor.SubscribeAsync(Configured(request), cancellationToken);

    /// <summary>Sends the operation, of whatever kind, whenever somebody subscribes.</summary>
    /// <param name="request">A new request.</param>
    protected IObservable<IOperationResult<TData>> Observe(GraphQLRequest<TData> request)
    {
        var configured = Configured(request);
        return new ObservableOperation<TData>(
            configured.Kind == OperationKind.Subscription ? executor.SubscribeAsync(configured) : ExecuteOnceAsync(configured));
    }

    /// <summary>A value that the schema does not allow to be null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    protected static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class => value ?? throw new ArgumentNullException(name);

    private GraphQLRequest<TData> Configured(GraphQLRequest<TData> request)
    {
        Configuration?.Invoke(request);
        return request;
    }

    private async IAsyncEnumerable<IOperationResult<TData>> ExecuteOnceAsync(
        GraphQLRequest<TData> request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return await executor.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
