using System.Collections.ObjectModel;
using System.Net;

namespace FluxGraph;

/// <summary>A result made of given parts; what FluxGraph returns, and what a test builds.</summary>
/// <typeparam name="TData">The type of the data.</typeparam>
/// <param name="data">The data, or null when there is none.</param>
/// <param name="errors">What went wrong; null means nothing did.</param>
public sealed class OperationResult<TData>(TData? data, IReadOnlyList<IClientError>? errors = null) : IOperationResult<TData>
    where TData : class
{
    /// <inheritdoc/>
    public TData? Data { get; } = data;

    object? IOperationResult.Data => Data;

    /// <inheritdoc/>
    public Type DataType => typeof(TData);

    /// <inheritdoc/>
    public IReadOnlyList<IClientError> Errors { get; } = errors ?? [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> ContextData { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <inheritdoc/>
    public HttpStatusCode? StatusCode { get; init; }

    /// <inheritdoc/>
    public ResponseHeaders Headers { get; init; } = ResponseHeaders.Empty;
}
