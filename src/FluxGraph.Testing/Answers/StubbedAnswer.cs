using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Testing;

/// <summary>What a <see cref="GraphQLStub"/> answers to an operation. Each method changes the answer and returns it.</summary>
public sealed class StubbedAnswer
{
    private readonly List<IClientError> _errors = [];
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly StubbedDataWriter _writer;
    private Func<JsonElement, StubbedData?> _data = static _ => null;
    private IAsyncEnumerable<StubbedData>? _events;
    private HttpStatusCode _status = HttpStatusCode.OK;
    private bool _hasNoData;
    private string? _body;
    private string _mediaType = "application/graphql-response+json";
    private Func<Exception>? _failure;

    internal StubbedAnswer(StubbedDataWriter writer) => _writer = writer;

    internal TimeSpan Delay { get; private set; }

    /// <summary>Gives the data.</summary>
    /// <param name="data">
    /// The operation's result, as <see cref="GraphQLStub.Build"/> makes it. Or an object whose properties are called like
    /// the fields in the answer, nested objects, lists and objects of results included; an anonymous one will do. Values of
    /// enums are called as in C#. A <see cref="JsonElement"/> is taken as it is.
    /// </param>
    /// <exception cref="ArgumentException">An object of a result cannot be answered; the message says which one and why.</exception>
    public StubbedAnswer WithData(object data)
    {
        var written = WriteNow(data);
        _data = _ => written;
        return this;
    }

    /// <summary>Gives data that depends on the request's variables.</summary>
    /// <param name="data">Makes the data, in the form of <see cref="WithData(object)"/>, of the variables, which are an object; called for each request.</param>
    public StubbedAnswer WithData(Func<JsonElement, object> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        _data = variables => _writer.Write(data(variables));
        return this;
    }

    /// <summary>Gives the data as JSON.</summary>
    /// <param name="json">The value of <c>data</c>, an object.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public StubbedAnswer WithJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        var data = new StubbedData(document.RootElement.Clone(), []);
        _data = _ => data;
        return this;
    }

    /// <summary>
    /// Answers a subscription with events, and ends it. <see cref="WithError"/> adds an event with errors alone behind
    /// them; <see cref="Fails"/> and <see cref="Throws"/> come behind them too, in the place of the end.
    /// </summary>
    /// <param name="events">The data of each event, in the form of <see cref="WithData(object)"/>.</param>
    /// <exception cref="ArgumentException">An object of a result cannot be answered; the message says which one and why.</exception>
    public StubbedAnswer Streams(params object[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        StubbedData[] written = [.. events.Select(WriteNow)];
        _events = written.ToAsyncEnumerable();
        return this;
    }

    /// <inheritdoc cref="Streams(object[])"/>
    /// <param name="events">
    /// The data of each event, when the test wants it sent: the reader of a channel, for example. Enumerated anew for each
    /// request, and cancelled when the subscription is left.
    /// </param>
    public StubbedAnswer Streams(IAsyncEnumerable<object> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        _events = events.Select(_writer.Write);
        return this;
    }

    /// <summary>
    /// Adds an error. With a schema, what is at its path becomes null, and whatever around it cannot be null, as a server
    /// does it; without, the data stays as it is given.
    /// </summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="code">The error's <c>extensions.code</c>; null for none.</param>
    /// <param name="path">Where it went wrong: a string for each field, an int for each index of a list; null where it is about the whole request.</param>
    public StubbedAnswer WithError(string message, string? code = null, IReadOnlyList<object>? path = null)
    {
        _errors.Add(new ClientError(message, code) { Path = path });
        return this;
    }

    /// <summary>Leaves the data out, as a server does that rejects the operation. It should have an error then.</summary>
    public StubbedAnswer WithoutData()
    {
        _hasNoData = true;
        return this;
    }

    /// <summary>Answers with an HTTP status other than 200.</summary>
    /// <param name="status">The status.</param>
    public StubbedAnswer WithStatus(HttpStatusCode status)
    {
        _status = status;
        return this;
    }

    /// <summary>Adds a header to the answer.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    public StubbedAnswer WithHeader(string name, string value)
    {
        _headers.Add(new(name, value));
        return this;
    }

    /// <summary>Answers with a body that need not be GraphQL. Data and errors are not sent then.</summary>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">The body's media type.</param>
    public StubbedAnswer WithBody(string body, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        (_body, _mediaType) = (body, mediaType);
        return this;
    }

    /// <summary>Answers after a while, by the stub's <see cref="GraphQLStub.TimeProvider"/>.</summary>
    /// <param name="delay">How long it takes; zero or more.</param>
    public StubbedAnswer After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        Delay = delay;
        return this;
    }

    /// <summary>Does not answer: the call ends with a <see cref="GraphQLTransportException"/>.</summary>
    /// <param name="kind">What keeps the server from being heard. Only a connection that failed is certain not to have carried the request.</param>
    public StubbedAnswer Fails(TransportFailureKind kind)
    {
        _failure = () => new GraphQLTransportException(kind, $"The stub was told to fail: {kind}.")
        {
            RequestMayHaveBeenReceived = kind != TransportFailureKind.ConnectionFailed,
        };
        return this;
    }

    /// <summary>Does not answer: the handler throws.</summary>
    /// <param name="exception">What it throws, the same one each time.</param>
    public StubbedAnswer Throws(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _failure = () => exception;
        return this;
    }

    internal HttpResponseMessage Respond(StubbedRequest request, AnswerContext context)
    {
        if (_events is null && _failure is not null)
        {
            throw _failure();
        }

        var response = new HttpResponseMessage(_status) { Content = WriteContent(request, context) };
        foreach (var (name, value) in _headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private StubbedData WriteNow(object data)
    {
        try
        {
            return _writer.Write(data);
        }
        catch (StubbedDataException exception)
        {
            throw new ArgumentException($"The data cannot be answered: {exception.Message}.", nameof(data));
        }
    }

    private HttpContent WriteContent(StubbedRequest request, AnswerContext context)
    {
        if (_events is not null)
        {
            var type = OperationText.TypeOf(request);
            return type is OperationType.Subscription
                ? new StreamContent(new EventStream(WriteEvents(_events, request, context)))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Text.EventStream) },
                }
                : throw new StubbedDataException($"it streams, but \"{request.OperationName}\" is no subscription; use WithData");
        }

        var content = new StringContent(_body ?? WriteBody(_hasNoData ? null : () => _data(request.Variables), _errors, request, context));
        content.Headers.ContentType = new MediaTypeHeaderValue(_mediaType, "utf-8");
        return content;
    }

    /// <summary>The body of a stream. <see href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md"/></summary>
    private async IAsyncEnumerable<string> WriteEvents(
        IAsyncEnumerable<StubbedData> events, StubbedRequest request, AnswerContext context, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var enumerator = events.GetAsyncEnumerator(cancellationToken);
        await using (enumerator.ConfigureAwait(false))
        {
            while (await NextAsync(enumerator, request, context).ConfigureAwait(false) is { } body)
            {
                yield return $"event: next\ndata: {body}\n\n";
            }
        }

        if (_errors.Count > 0)
        {
            yield return $"event: next\ndata: {WriteBody(data: null, _errors, request, context)}\n\n";
        }

        yield return _failure is null ? "event: complete\ndata:\n\n" : throw _failure();
    }

    private static async ValueTask<string?> NextAsync(IAsyncEnumerator<StubbedData> events, StubbedRequest request, AnswerContext context)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false) ? WriteBody(() => events.Current, [], request, context) : null;
        }
        catch (StubbedDataException exception)
        {
            throw context.Explain(request, exception);
        }
    }

    /// <summary>A response. Its data is what the test gave, or nothing; a function that is null stands for no data at all.</summary>
    private static string WriteBody(Func<StubbedData?>? data, IReadOnlyList<IClientError> errors, StubbedRequest request, AnswerContext context)
    {
        var given = data?.Invoke();
        IClientError[] all = [.. errors, .. given?.Errors ?? []];
        var body = new JsonObject();
        if (all.Length > 0)
        {
            body.Add("errors", StubbedErrors.ToJson(all));
        }

        if (data is not null)
        {
            body.Add("data", context.Schema is null
                ? given is null ? new JsonObject() : JsonNode.Parse(given.Json.GetRawText())
                : new DataCompletion(context.Schema, request.OperationName, new FieldCollector(context.Schema, request), context.Scalars, all)
                    .Complete(given?.Json));
        }

        return body.ToJsonString();
    }
}
