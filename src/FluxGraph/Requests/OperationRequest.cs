using System.Runtime.CompilerServices;

namespace FluxGraph;

/// <summary>
/// One call of an operation, which <see cref="IConfigurableOperation{TOperation}.With"/> shows before it is sent. What is
/// set here holds for this call alone.
/// </summary>
public abstract class OperationRequest
{
    // HttpClient allows no more.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(int.MaxValue);

    private Dictionary<string, object?>? _extensions;
    private Dictionary<string, object?>? _contextData;
    private Dictionary<string, string>? _headers;

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
    /// How long the operation may take, the reading of its answer included; null, the default, sets no limit of its own. Over
    /// HTTP the shorter of it and <see cref="HttpClient.Timeout"/> holds. What takes longer ends with a
    /// <see cref="GraphQLTransportException"/> of the kind <see cref="TransportFailureKind.TimedOut"/>. For a subscription over
    /// Server-Sent Events it is the time until the stream begins; one over a WebSocket has that of its connection.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or longer than about 24 days.</exception>
    public TimeSpan? Timeout
    {
        get;
        set
        {
            if (value is { } time)
            {
                ThrowIfNoTimeout(time, nameof(value));
            }

            field = value;
        }
    }

    /// <summary>
    /// Headers of the request, in place of those of the same name that the <see cref="HttpClient"/> sends by default; empty by
    /// default. Names do not distinguish upper and lower case. <c>Priority</c> says how urgent the operation is (RFC 9218). For
    /// what goes over HTTP: a WebSocket has its headers once, for all operations.
    /// </summary>
    public IDictionary<string, string> Headers => _headers ??= new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The <c>extensions</c> of the request; empty, the default, sends none. Values are null, <see cref="string"/>,
    /// <see cref="bool"/>, numbers, <see cref="Guid"/>, <see cref="DateTimeOffset"/>, <see cref="System.Text.Json.JsonElement"/>,
    /// and dictionaries and sequences of such values.
    /// </summary>
    public IDictionary<string, object?> Extensions => _extensions ??= [];

    /// <summary>What message handlers find in <see cref="HttpRequestMessage.Options"/>. Never sent; empty by default.</summary>
    public IDictionary<string, object?> ContextData => _contextData ??= [];

    internal IReadOnlyDictionary<string, object?>? SentExtensions => _extensions is { Count: > 0 } ? _extensions : null;

    internal IReadOnlyDictionary<string, string>? SentHeaders => _headers;

    internal IReadOnlyDictionary<string, object?>? HandlerData => _contextData;

    internal static void ThrowIfNoTimeout(TimeSpan time, [CallerArgumentExpression(nameof(time))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, LongestTimeout, name);
    }
}
