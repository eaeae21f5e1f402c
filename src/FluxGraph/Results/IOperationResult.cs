using System.Net;

namespace FluxGraph;

/// <summary>What a server answered to an operation.</summary>
/// <remarks>When <see cref="Errors"/> is empty, <see cref="Data"/> is not null.</remarks>
public interface IOperationResult
{
    /// <summary>
    /// The data, or null when the server sent none, it could not be read at all, or an error under
    /// <c>@catch(to: THROW)</c> went all the way up.
    /// </summary>
    object? Data { get; }

    /// <summary>The type of <see cref="Data"/>, known even where there is none.</summary>
    Type DataType { get; }

    /// <summary>
    /// What went wrong: first the errors that the server reported, in its order, then those that FluxGraph found in
    /// reading the answer (see <see cref="ClientErrorCodes"/>). Empty when nothing did.
    /// </summary>
    IReadOnlyList<IClientError> Errors { get; }

    /// <summary>
    /// The <c>extensions</c> of the response. Values are <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>
    /// (<see cref="double"/> for a number that is no 64-bit integer), null,
    /// <see cref="IReadOnlyList{T}"/> of <see cref="object"/> and <see cref="IReadOnlyDictionary{TKey, TValue}"/> of
    /// <see cref="string"/> to <see cref="object"/>. Empty when the server sent none.
    /// </summary>
    IReadOnlyDictionary<string, object?> Extensions { get; }

    /// <summary>What the application attached to the result. Never sent or received; empty by default.</summary>
    IReadOnlyDictionary<string, object?> ContextData { get; }

    /// <summary>The HTTP status, or null when the result did not come over HTTP.</summary>
    HttpStatusCode? StatusCode { get; }

    /// <summary>The headers of the HTTP response. Empty when the result did not come over HTTP.</summary>
    ResponseHeaders Headers { get; }
}

/// <inheritdoc cref="IOperationResult"/>
/// <typeparam name="TData">The type of the data.</typeparam>
public interface IOperationResult<out TData> : IOperationResult
    where TData : class
{
    /// <inheritdoc cref="IOperationResult.Data"/>
    new TData? Data { get; }
}
