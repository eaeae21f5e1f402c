using System.Buffers;
using System.Collections.ObjectModel;
using System.Globalization;

namespace FluxGraph.CompilerServices;

/// <summary>
/// Sends operations by HTTP POST, as the GraphQL-over-HTTP specification has it. Each operation is sent once; safe for
/// use by several threads.
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
/// <item><term>No connection: name, refusal, TLS, proxy</term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.ConnectionFailed"/></description></item>
/// <item><term>The connection breaks before or in the answer</term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.ConnectionLost"/></description></item>
/// <item><term>The answer is not complete within <see cref="HttpClient.Timeout"/></term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.TimedOut"/></description></item>
/// <item><term>Anything else that a message handler throws</term><description><see cref="GraphQLTransportException"/>, <see cref="TransportFailureKind.Unknown"/></description></item>
/// <item><term>A value of the data is not what the schema promises, or is missing</term><description>A result with all other data, and an error with the value's path</description></item>
/// </list>
/// </remarks>
public sealed class HttpOperationExecutor : IOperationExecutor
{
    private const string AcceptedMediaTypes = "application/graphql-response+json, application/json;q=0.9";

    private readonly Func<HttpClient> _getClient;
    private readonly TimeProvider _timeProvider;
    private readonly ArrayPool<byte> _pool;

    /// <summary>Makes an executor.</summary>
    /// <param name="getClient">
    /// Called once for each operation; the client is not disposed. Its <see cref="HttpClient.BaseAddress"/> is the
    /// address that operations are posted to, its <see cref="HttpClient.Timeout"/> (100 seconds by default) is for the
    /// whole of an operation, the reading of the answer included, and its
    /// <see cref="HttpClient.MaxResponseContentBufferSize"/> (2 GiB by default) bounds the answer.
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

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The <see cref="HttpClient"/> has no <see cref="HttpClient.BaseAddress"/>.</exception>
    /// <exception cref="NotSupportedException">The operation is a subscription.</exception>
    public async Task<IOperationResult<TData>> ExecuteAsync<TData>(
        GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Kind == OperationKind.Subscription)
        {
            throw new NotSupportedException($"'{request.OperationName}' is a subscription, which a single HTTP POST cannot carry.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        request.Serializers = Serializers;
        var client = _getClient();
        var endpoint = client.BaseAddress ?? throw new InvalidOperationException(
            "The client has no address to send operations to. Set HttpClient.BaseAddress in ConfigureHttpClient.");
        var started = _timeProvider.GetTimestamp();
        using var body = RequestBody.Write(request, _pool);
        using var message = CreateMessage(client, endpoint, body);
        var (response, answer) = await ReceiveAsync(client, message, body, started, cancellationToken).ConfigureAwait(false);
        using (response)
        using (answer)
        {
            return ReadResult(request, response, answer.Written.Span, message.RequestUri!);
        }
    }

    /// <summary>Sends a request and receives the whole response; whatever goes wrong is one of the documented exceptions.</summary>
    private async Task<(HttpResponseMessage Response, PooledBuffer Answer)> ReceiveAsync(
        HttpClient client, HttpRequestMessage message, RequestBody body, long started, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            return (response, await ReadBodyAsync(client, response, started, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            var status = response?.StatusCode;
            response?.Dispose();
            if (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException("The operation was cancelled by its caller.", exception, cancellationToken);
            }

            if (exception is GraphQLTransportException)
            {
                // A message handler speaks the same language.
                throw;
            }

            throw TransportFailure.From(exception, message.RequestUri!, client.Timeout, body.WasHandedOver, status);
        }
    }

    private static HttpRequestMessage CreateMessage(HttpClient client, Uri endpoint, RequestBody body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = body.Uploads.Count == 0 ? body : MultipartRequest.Create(body, body.Uploads),
            Version = client.DefaultRequestVersion,
            VersionPolicy = client.DefaultVersionPolicy,
        };
        message.Headers.TryAddWithoutValidation("Accept", AcceptedMediaTypes);
        if (body.Uploads.Count > 0)
        {
            Array.ForEach(MultipartRequest.PreflightHeaders, name => message.Headers.TryAddWithoutValidation(name, "1"));
        }

        return message;
    }

    /// <summary><see cref="HttpClient"/> stops minding its own time limit once the headers are there, so this goes on with it.</summary>
    private async Task<PooledBuffer> ReadBodyAsync(
        HttpClient client, HttpResponseMessage response, long started, CancellationToken cancellationToken)
    {
        var limit = client.MaxResponseContentBufferSize;
        if (client.Timeout == Timeout.InfiniteTimeSpan)
        {
            return await ResponseBody.ReadAsync(response.Content, _pool, limit, cancellationToken).ConfigureAwait(false);
        }

        var remaining = client.Timeout - _timeProvider.GetElapsedTime(started);
        using var deadline = new CancellationTokenSource(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, _timeProvider);
        using var cancellation = cancellationToken.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(), deadline);
        return await ResponseBody.ReadAsync(response.Content, _pool, limit, deadline.Token).ConfigureAwait(false);
    }

    private static OperationResult<TData> ReadResult<TData>(
        GraphQLRequest<TData> request, HttpResponseMessage response, ReadOnlySpan<byte> body, Uri server)
        where TData : class
    {
        var parsed = ResponseParser.Parse(request, body);
        if (parsed.Defect is { } defect && response.IsSuccessStatusCode)
        {
            throw TransportFailure.NotGraphQL(server, response.StatusCode, response.Content.Headers.ContentType?.MediaType, defect);
        }

        return new OperationResult<TData>(parsed.Data, CollectErrors(parsed, response))
        {
            Extensions = parsed.Extensions ?? ReadOnlyDictionary<string, object?>.Empty,
            StatusCode = response.StatusCode,
            Headers = new ResponseHeaders(response),
        };
    }

    private static List<IClientError>? CollectErrors<TData>(in ParsedResponse<TData> parsed, HttpResponseMessage response)
        where TData : class
    {
        var errors = parsed.ServerErrors;
        if (parsed.Findings.Count > 0)
        {
            (errors ??= []).AddRange(parsed.Findings);
        }

        if (errors is { Count: > 0 })
        {
            return errors;
        }

        if (!response.IsSuccessStatusCode)
        {
            return [StatusError(response, parsed.Defect)];
        }

        return parsed.Data is null ? [NoData()] : null;
    }

    private static ClientError StatusError(HttpResponseMessage response, string? defect)
    {
        var number = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var status = Enum.IsDefined(response.StatusCode) ? $"{number} ({response.StatusCode})" : number;
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "no content type";
        return new ClientError(
            defect is null
                ? $"The server answered {status} and reported no error."
                : $"The server answered {status} without a GraphQL response: {mediaType}, {defect}.",
            ClientErrorCodes.ForStatus(response.StatusCode));
    }

    private static ClientError NoData() =>
        new("The server sent no data and reported no error.", ClientErrorCodes.UnexpectedValue) { Path = [] };
}
