using System.Buffers;
using System.Net.Mime;
using System.Runtime.CompilerServices;
using FluxGraph.CompilerServices;

namespace FluxGraph.Transport.Http;

/// <summary>
/// Sends operations by HTTP POST, or queries by GET where that is set, as the GraphQL-over-HTTP specification has it, and subscriptions as the protocol
/// GraphQL over Server-Sent Events has them (a connection for each). Each operation is sent once, but for a query whose
/// hash the server does not take; safe for use by several threads.
/// </summary>
/// <remarks>
/// <para>How an operation can end. "GraphQL response" means a JSON object with <c>data</c> or a list of <c>errors</c>,
/// whatever its media type.</para>
/// <list type="table">
/// <listheader><term>What happens</term><description>Outcome</description></listheader>
/// <item><term>The caller's token is cancelled</term><description><see cref="OperationCanceledException"/> with that token, always</description></item>
/// <item><term>Any status, GraphQL response</term><description>A result with the server's errors, the status and the headers</description></item>
/// <item><term>A status other than 2xx, GraphQL response without errors</term><description>The same, with an error whose code is <c>HTTP_</c> and the status</description></item>
/// <item><term>A status other than 2xx, anything else</term><description>A result without data whose only error has the code <c>HTTP_</c> and the status</description></item>
/// <item><term>2xx, anything else: HTML, nothing, JSON that is invalid, breaks off, is nested too deep or is no GraphQL response</term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.InvalidResponse"/></description></item>
/// <item><term>More bytes than <see cref="HttpClient.MaxResponseContentBufferSize"/></term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.InvalidResponse"/></description></item>
/// <item><term>A compressed answer that cannot be decompressed</term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.InvalidResponse"/></description></item>
/// <item><term>No connection: name, refusal, TLS, proxy</term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.ConnectionFailed"/></description></item>
/// <item><term>The connection breaks before or in the answer</term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.ConnectionLost"/></description></item>
/// <item><term>The answer is not complete within <see cref="HttpClient.Timeout"/>, or the call's own <see cref="OperationRequest.Timeout"/></term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.TimedOut"/></description></item>
/// <item><term>Anything else that a message handler throws</term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.Unknown"/></description></item>
/// <item><term>A subscription: an event <c>next</c></term><description>A result, as if it had come as a whole response</description></item>
/// <item><term>A subscription: an event <c>complete</c>, or the end of the response</term><description>The end of the results</description></item>
/// <item><term>A subscription: a response that is no event stream</term><description>One result, or an exception, as above</description></item>
/// <item><term>A value of the data is not what the schema promises, or is missing</term><description>A result with all other data, and an error with the value's path</description></item>
/// </list>
/// </remarks>
public sealed class HttpOperationExecutor : IOperationExecutor
{
    private const string AcceptedMediaTypes = "application/graphql-response+json, application/json;q=0.9";

    private const string EventStream = MediaTypeNames.Text.EventStream;

    private readonly Func<HttpClient> _getClient;
    private readonly TimeProvider _timeProvider;
    private readonly ArrayPool<byte> _pool;

    /// <summary>Makes an executor.</summary>
    /// <param name="getClient">
    /// Called once for each operation; the client is not disposed. Its <see cref="HttpClient.BaseAddress"/> is the
    /// address that operations are posted to, its <see cref="HttpClient.Timeout"/> (100 seconds by default) is for the
    /// whole of an operation, the reading of the answer included (of a subscription: until the stream begins), and its
    /// <see cref="HttpClient.MaxResponseContentBufferSize"/> (2 GiB by default; 64 MiB where the client was registered by
    /// its <c>Add…Client()</c>) bounds the answer (of a subscription: each event), after it was decompressed.
    /// </param>
    /// <param name="timeProvider">Measures the time for reading the answer; the system's clock by default.</param>
    public HttpOperationExecutor(Func<HttpClient> getClient, TimeProvider? timeProvider = null)
        : this(getClient, timeProvider, ArrayPool<byte>.Shared)
    {
    }

    internal HttpOperationExecutor(Func<HttpClient> getClient, TimeProvider? timeProvider, ArrayPool<byte> pool)
    {
        ArgumentNullException.ThrowIfNull(getClient);
        _getClient = getClient;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _pool = pool;
    }

    /// <summary>What the application registered for the scalars of the schema; nothing by default.</summary>
    internal ScalarSerializers Serializers { get; init; } = ScalarSerializers.None;

    /// <inheritdoc cref="HttpTransportOptions.LongestQueryAddress"/>
    internal int LongestQueryAddress { get; init; }

    /// <summary>How queries are sent by their hashes; null where they are sent with their text.</summary>
    internal PersistedQueryNegotiation? PersistedQueries { get; init; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is no address to send the operation to.</exception>
    /// <exception cref="ArgumentException">A header of the call cannot be sent.</exception>
    /// <exception cref="NotSupportedException">The operation is a subscription.</exception>
    public async Task<IOperationResult<TData>> ExecuteAsync<TData>(
        GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Kind == OperationKind.Subscription)
        {
            throw new NotSupportedException($"'{request.OperationName}' is a subscription: it has not one result, but many.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (PersistedQueries?.IsFor(request) == true)
        {
            return await ExecuteByHashAsync(PersistedQueries, request, cancellationToken).ConfigureAwait(false);
        }

        // Written out, because another asynchronous method would allocate for each call.
        using var call = Prepare(request, AcceptedMediaTypes);
        await call.SendAsync(cancellationToken).ConfigureAwait(false);
        using var answer = await call.ReadBodyAsync(cancellationToken).ConfigureAwait(false);
        return HttpResult.Read(request, call.Response, call.Headers, answer.Written.Span, call.Server);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Thrown by the enumeration: there is no address to send the operation to.</exception>
    public async IAsyncEnumerable<IOperationResult<TData>> SubscribeAsync<TData>(
        GraphQLRequest<TData> request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TData : class
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        using var call = Prepare(request, EventStream);
        await call.SendAsync(cancellationToken).ConfigureAwait(false);
        if (call.Response.Content.Headers.ContentType?.MediaType != EventStream)
        {
            using var answer = await call.ReadBodyAsync(cancellationToken).ConfigureAwait(false);
            yield return HttpResult.Read(request, call.Response, call.Headers, answer.Written.Span, call.Server);
            yield break;
        }

        var isRefusal = !call.Response.IsSuccessStatusCode;
        var events = await call.OpenEventsAsync(cancellationToken).ConfigureAwait(false);
        await using (events.ConfigureAwait(false))
        {
            while (await call.ReadEventAsync(events, cancellationToken).ConfigureAwait(false) is { } json)
            {
                isRefusal = false;
                yield return ReadEvent(request, call, json);
            }
        }

        if (isRefusal)
        {
            yield return HttpResult.Read(request, call.Response, call.Headers, [], call.Server);
        }
    }

    /// <summary>Both requests are one call, with one time limit.</summary>
    private async Task<IOperationResult<TData>> ExecuteByHashAsync<TData>(
        PersistedQueryNegotiation negotiation, GraphQLRequest<TData> request, CancellationToken cancellationToken)
        where TData : class
    {
        var started = _timeProvider.GetTimestamp();
        var query = PersistedQuery.Of(request);
        using var first = Prepare(request, AcceptedMediaTypes, query, isByHash: true);
        var result = await ReadResultAsync(request, first, cancellationToken).ConfigureAwait(false);
        var answer = first.IsByHash ? PersistedQueryNegotiation.Read(result) : PersistedQueryAnswer.Done;
        if (answer == PersistedQueryAnswer.Done)
        {
            return result;
        }

        // The hash beside the text has the server keep the text.
        using var second = Prepare(request, AcceptedMediaTypes, answer == PersistedQueryAnswer.Unknown ? query : null, started: started);
        var settled = await ReadResultAsync(request, second, cancellationToken).ConfigureAwait(false);
        negotiation.Learn(answer, settled);
        return settled;
    }

    private static async Task<OperationResult<TData>> ReadResultAsync<TData>(
        GraphQLRequest<TData> request, HttpCall call, CancellationToken cancellationToken)
        where TData : class
    {
        await call.SendAsync(cancellationToken).ConfigureAwait(false);
        using var answer = await call.ReadBodyAsync(cancellationToken).ConfigureAwait(false);
        return HttpResult.Read(request, call.Response, call.Headers, answer.Written.Span, call.Server);
    }

    private static OperationResult<TData> ReadEvent<TData>(GraphQLRequest<TData> request, HttpCall call, PooledBuffer json)
        where TData : class
    {
        using (json)
        {
            return HttpResult.Read(request, call.Response, call.Headers, json.Written.Span, call.Server);
        }
    }

    /// <param name="request">The operation.</param>
    /// <param name="acceptedMediaTypes">What the answer may be.</param>
    /// <param name="query">The hash that is sent; null for none.</param>
    /// <param name="isByHash">Whether it is sent in place of the text.</param>
    /// <param name="started">When the call began, where this is not its first request.</param>
    private HttpCall Prepare<TData>(
        GraphQLRequest<TData> request, string acceptedMediaTypes, PersistedQuery? query = null, bool isByHash = false, long? started = null)
        where TData : class
    {
        request.Serializers = Serializers;
        var client = request.HttpClient ?? _getClient();
        var endpoint = FindEndpoint(request, client);
        var now = _timeProvider.GetTimestamp();
        var limit = TimeLimit.Of(client, request);
        var body = RequestBody.Write(request, _pool, query, isByHash);
        var message = CreateMessage(request, body, endpoint, client.BaseAddress);
        message.Version = client.DefaultRequestVersion;
        message.VersionPolicy = client.DefaultVersionPolicy;
        AddHeaders(message, request, acceptedMediaTypes);
        if (body.Uploads.Count > 0 || message.Method == HttpMethod.Get)
        {
            Array.ForEach(MultipartRequest.PreflightHeaders, name => message.Headers.TryAddWithoutValidation(name, "1"));
        }

        if (request.HandlerData is { } data)
        {
            IDictionary<string, object?> options = message.Options;
            foreach (var (key, value) in data)
            {
                options[key] = value;
            }
        }

        return new HttpCall(
            client, message, body, _pool, _timeProvider, started ?? now, started is null ? limit : limit.AsOfCall());
    }

    private static void AddHeaders(HttpRequestMessage message, OperationRequest request, string acceptedMediaTypes)
    {
        try
        {
            CallHeaders.Add(message.Headers, request.SentHeaders);
        }
        catch
        {
            // With the message goes the pooled memory of its body.
            message.Dispose();
            throw;
        }

        if (!message.Headers.Contains("Accept"))
        {
            message.Headers.TryAddWithoutValidation("Accept", acceptedMediaTypes);
        }
    }

    /// <summary>A body that is not sent is given back: what it holds is in the address.</summary>
    private GraphQLRequestMessage CreateMessage(OperationRequest request, RequestBody body, Uri endpoint, Uri? server)
    {
        if (request.Kind == OperationKind.Query && body.Uploads.Count == 0
            && QueryAddress.Of(endpoint, body.Json, LongestQueryAddress) is { } address)
        {
            body.Dispose();
            return new GraphQLRequestMessage(request, body, HttpMethod.Get, address, server);
        }

        return new GraphQLRequestMessage(request, body, HttpMethod.Post, endpoint, server)
        {
            Content = body.Uploads.Count == 0 ? body : MultipartRequest.Create(body, body.Uploads),
        };
    }

    private Uri FindEndpoint(OperationRequest request, HttpClient client)
    {
        if (request.RequestUri is { IsAbsoluteUri: true } absolute)
        {
            return absolute;
        }

        var address = client.BaseAddress ?? (request.HttpClient is null ? null : _getClient().BaseAddress) ?? throw new InvalidOperationException(
            "The client has no address to send operations to. Set HttpClient.BaseAddress in ConfigureHttpClient.");
        return request.RequestUri is { } relative ? new Uri(address, relative) : address;
    }
}
