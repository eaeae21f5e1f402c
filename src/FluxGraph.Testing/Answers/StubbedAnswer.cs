using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Testing;

/// <summary>What a <see cref="GraphQLStub"/> answers to an operation. Each method changes the answer and returns it.</summary>
public sealed class StubbedAnswer
{
    private readonly List<IClientError> _errors = [];
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private Func<JsonElement, JsonElement?> _data = static _ => null;
    private HttpStatusCode _status = HttpStatusCode.OK;
    private bool _hasNoData;
    private string? _body;
    private string _mediaType = "application/graphql-response+json";
    private Func<Exception>? _failure;

    internal StubbedAnswer()
    {
    }

    internal TimeSpan Delay { get; private set; }

    /// <summary>Gives the data.</summary>
    /// <param name="data">
    /// An object whose properties are called like the fields in the answer, nested objects and lists included; an
    /// anonymous one will do. Values of enums are called as in C#. A <see cref="JsonElement"/> is taken as it is.
    /// </param>
    public StubbedAnswer WithData(object data)
    {
        var json = StubbedData.ToJson(data);
        _data = _ => json;
        return this;
    }

    /// <summary>Gives data that depends on the request's variables.</summary>
    /// <param name="data">Makes the data, in the form of <see cref="WithData(object)"/>, of the variables, which are an object; called for each request.</param>
    public StubbedAnswer WithData(Func<JsonElement, object> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        _data = variables => StubbedData.ToJson(data(variables));
        return this;
    }

    /// <summary>Gives the data as JSON.</summary>
    /// <param name="json">The value of <c>data</c>, an object.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public StubbedAnswer WithJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        var data = document.RootElement.Clone();
        _data = _ => data;
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

    internal HttpResponseMessage Respond(StubbedRequest request, Schema? schema, Func<string, JsonElement?> scalars)
    {
        if (_failure is not null)
        {
            throw _failure();
        }

        var content = new StringContent(_body ?? WriteBody(request, schema, scalars));
        content.Headers.ContentType = new MediaTypeHeaderValue(_mediaType, "utf-8");
        var response = new HttpResponseMessage(_status) { Content = content };
        foreach (var (name, value) in _headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private string WriteBody(StubbedRequest request, Schema? schema, Func<string, JsonElement?> scalars)
    {
        var body = new JsonObject();
        if (_errors.Count > 0)
        {
            body.Add("errors", new JsonArray([.. _errors.Select(StubbedData.ToJson)]));
        }

        if (!_hasNoData)
        {
            var data = _data(request.Variables);
            body.Add("data", schema is null
                ? data is { } given ? JsonNode.Parse(given.GetRawText()) : new JsonObject()
                : new DataCompletion(schema, request, scalars, _errors).Complete(data));
        }

        return body.ToJsonString();
    }
}
