using System.Buffers;

namespace FluxGraph.CompilerServices;

/// <summary>One request over HTTP with its response. Whatever goes wrong is one of the exceptions that callers know.</summary>
internal sealed class HttpCall : IDisposable
{
    private readonly HttpClient _client;
    private readonly HttpRequestMessage _message;
    private readonly RequestBody _body;
    private readonly ArrayPool<byte> _pool;
    private readonly TimeProvider _timeProvider;
    private readonly long _started;
    private readonly TimeLimit _limit;
    private HttpResponseMessage? _response;

    public HttpCall(
        HttpClient client, HttpRequestMessage message, RequestBody body, ArrayPool<byte> pool, TimeProvider timeProvider, long started, TimeLimit limit)
    {
        _client = client;
        _message = message;
        _body = body;
        _pool = pool;
        _timeProvider = timeProvider;
        _started = started;
        _limit = limit;
    }

    /// <summary>An address of the server: the one that answered, after the request was sent.</summary>
    public Uri Server => _message.RequestUri!;

    /// <summary>The response, after <see cref="SendAsync"/>.</summary>
    public HttpResponseMessage Response => _response ?? throw new InvalidOperationException("The request was not sent yet.");

    public ResponseHeaders Headers => field ??= new ResponseHeaders(Response);

    /// <inheritdoc cref="RequestBody.IsByHash"/>
    public bool IsByHash => _body.IsByHash;

    /// <summary>Sends the request and receives the headers of the response.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            _response = await (_limit.IsOfCall ? SendInTimeAsync(cancellationToken) : SendNowAsync(cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsToBeExplained(exception, cancellationToken))
        {
            throw Explain(exception, cancellationToken);
        }
    }

    /// <summary>Receives the whole body of the response.</summary>
    public async ValueTask<PooledBuffer> ReadBodyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadBodyInTimeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsToBeExplained(exception, cancellationToken))
        {
            throw Explain(exception, cancellationToken);
        }
    }

    /// <summary>Takes the body of the response for an event stream. The request's memory is given back: streams can last.</summary>
    public async Task<EventReader> OpenEventsAsync(CancellationToken cancellationToken)
    {
        try
        {
            _body.Dispose();
            var stream = await Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new EventReader(stream, _pool, _client.MaxResponseContentBufferSize, cancellationToken);
        }
        catch (Exception exception) when (IsToBeExplained(exception, cancellationToken))
        {
            throw Explain(exception, cancellationToken);
        }
    }

    /// <summary>Receives the next event with a result, or null at the end.</summary>
    public async ValueTask<PooledBuffer?> ReadEventAsync(EventReader events, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await events.ReadAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsToBeExplained(exception, cancellationToken))
        {
            throw Explain(exception, cancellationToken);
        }
    }

    /// <summary>Ends the request. A response that is not at its end loses its connection.</summary>
    public void Dispose()
    {
        _response?.Dispose();
        _message.Dispose();
    }

    private Task<HttpResponseMessage> SendNowAsync(CancellationToken cancellationToken) =>
        _client.SendAsync(_message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    private async Task<HttpResponseMessage> SendInTimeAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Remaining, _timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        return await SendNowAsync(either.Token).ConfigureAwait(false);
    }

    private TimeSpan Remaining => _limit.Time - _timeProvider.GetElapsedTime(_started) is { Ticks: > 0 } remaining ? remaining : TimeSpan.Zero;

    /// <summary><see cref="HttpClient"/> stops minding its own time limit once the headers are there, so this goes on with it.</summary>
    private async ValueTask<PooledBuffer> ReadBodyInTimeAsync(CancellationToken cancellationToken)
    {
        var limit = _client.MaxResponseContentBufferSize;
        if (_limit.IsInfinite)
        {
            return await ResponseBody.ReadAsync(Response.Content, _pool, limit, cancellationToken).ConfigureAwait(false);
        }

        // Most answers are there already, and need no clock. The source itself has nothing to dispose: it has no timer.
        var deadline = new CancellationTokenSource();
        using var cancellation = cancellationToken.UnsafeRegister(Cancel, deadline);
        var reading = ResponseBody.ReadAsync(Response.Content, _pool, limit, deadline.Token);
        if (reading.IsCompleted)
        {
            return await reading.ConfigureAwait(false);
        }

        using var timer = _timeProvider.CreateTimer(Cancel, deadline, Remaining, Timeout.InfiniteTimeSpan);
        return await reading.ConfigureAwait(false);
    }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    /// <summary>All but what a message handler says in the same language. The caller's cancellation comes before anything else.</summary>
    private static bool IsToBeExplained(Exception exception, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested || exception is not GraphQLTransportException;

    private Exception Explain(Exception exception, CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
        ? new OperationCanceledException("The operation was cancelled by its caller.", exception, cancellationToken)
        : TransportFailure.From(exception, Server, _limit, MayHaveBeenReceived(exception), _response?.StatusCode);

    /// <summary>What is sent by GET has no body that could tell; only where there was no connection, nothing was sent.</summary>
    private bool MayHaveBeenReceived(Exception exception) =>
        _message.Method == HttpMethod.Get ? !TransportFailure.IsWithoutConnection(exception) : _body.WasHandedOver;
}
