namespace FluxGraph;

/// <summary>
/// One call of an operation, which <see cref="IConfigurableOperation{TOperation}.With"/> shows before it is sent. What is
/// set here holds for this call alone.
/// </summary>
public abstract class OperationRequest
{
    private Dictionary<string, object?>? _extensions;
    private Dictionary<string, object?>? _contextData;

    /// <summary>Makes a request with nothing set.</summary>
    protected OperationRequest()
    {
    }

    /// <summary>The operation's name in its document.</summary>
    public abstract string OperationName { get; }

    /// <summary>What the operation does.</summary>
    public abstract OperationKind Kind { get; }

    /// <summary>
    /// Where the operation goes, absolute or relative to <see cref="HttpClient.BaseAddress"/>; null, the default, stands
    /// for that address. The default headers of the <see cref="System.Net.Http.HttpClient"/> go there too.
    /// </summary>
    public Uri? RequestUri { get; set; }

    /// <summary>
    /// What sends the operation; null, the default, stands for the client's own. It is not disposed. Where it has no
    /// <see cref="HttpClient.BaseAddress"/>, that of the client's own holds.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>
    /// The <c>extensions</c> of the request; empty, the default, sends none. Values are null, <see cref="string"/>,
    /// <see cref="bool"/>, numbers, <see cref="Guid"/>, <see cref="DateTimeOffset"/>, <see cref="System.Text.Json.JsonElement"/>,
    /// and dictionaries and sequences of such values.
    /// </summary>
    public IDictionary<string, object?> Extensions => _extensions ??= [];

    /// <summary>What message handlers find in <see cref="HttpRequestMessage.Options"/>. Never sent; empty by default.</summary>
    public IDictionary<string, object?> ContextData => _contextData ??= [];

    internal IReadOnlyDictionary<string, object?>? SentExtensions => _extensions is { Count: > 0 } ? _extensions : null;

    internal IReadOnlyDictionary<string, object?>? HandlerData => _contextData;
}
