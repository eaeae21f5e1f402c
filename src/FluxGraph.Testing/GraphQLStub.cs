using System.Text.Json;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.CompilerServices;

namespace FluxGraph.Testing;

/// <summary>
/// A GraphQL server for tests: it answers operations by their names with what a test sets up, and keeps the requests.
/// With a schema it completes the answers: everything that an operation selects and the test did not give gets a value
/// that the schema allows, the same in every run. Safe for use by several threads.
/// </summary>
/// <remarks>
/// Use it as the primary handler of a client's <see cref="HttpClient"/>
/// (<c>ConfigurePrimaryHttpMessageHandler(() => stub)</c>), or make a client of <see cref="CreateExecutor"/>. An operation
/// that was not set up, and data that does not fit it, end with a <see cref="GraphQLTransportException"/> that says so;
/// <see cref="Verify"/> says it again, in case the code under test has swallowed it. Disposing a stub does nothing: it
/// can serve clients that come and go.
/// </remarks>
public sealed class GraphQLStub : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly StubbedDataWriter _writer;
    private readonly ResultPositions? _positions;
    private readonly AnswerContext _context;
    private readonly Dictionary<string, List<StubbedAnswer>> _answers = [];
    private readonly Dictionary<string, int> _given = [];
    private readonly Dictionary<string, JsonElement> _scalars = [];
    private readonly List<StubbedRequest> _requests = [];
    private readonly List<string> _mistakes = [];

    /// <summary>Makes a stub without a schema: it answers with exactly what it is given.</summary>
    public GraphQLStub()
        : this((Schema?)null)
    {
    }

    /// <summary>Makes a stub that completes its answers.</summary>
    /// <param name="schema">The schema in the language of GraphQL; of several files the texts, one behind the other.</param>
    /// <exception cref="ArgumentException">The schema cannot be read, or has no type that operations start from.</exception>
    public GraphQLStub(string schema)
        : this([new SourceDocument("schema.graphql", schema ?? throw new ArgumentNullException(nameof(schema)))])
    {
    }

    private GraphQLStub(IEnumerable<SourceDocument> files)
        : this(ReadSchema(files))
    {
    }

    private GraphQLStub(Schema? schema)
    {
        _positions = schema is null ? null : new ResultPositions(schema, FindScalar);
        _writer = new StubbedDataWriter(_positions);
        _context = new AnswerContext(schema, FindScalar, Explain);
    }

    /// <summary>Makes a stub that completes its answers.</summary>
    /// <param name="paths">The files of the schema: <c>.graphql</c>, or <c>.json</c> with the answer to an introspection query.</param>
    /// <exception cref="ArgumentException">The schema cannot be read, or has no type that operations start from.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static GraphQLStub FromSchemaFiles(params string[] paths) =>
        new(paths.Select(path => new SourceDocument(path, File.ReadAllText(path))));

    /// <summary>Measures the time of <see cref="StubbedAnswer.After"/>; the system's clock by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Every request that came, in order, also those that could not be answered.</summary>
    public IReadOnlyList<StubbedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>
    /// Sets up an answer to an operation. Several answers to one operation are given one after the other, each once, and
    /// the last one from then on.
    /// </summary>
    /// <param name="operationName">The operation's name in its document.</param>
    /// <returns>The answer, which can be changed until it is given. As it is, all of its data comes from the schema.</returns>
    public StubbedAnswer On(string operationName)
    {
        ArgumentException.ThrowIfNullOrEmpty(operationName);
        var answer = new StubbedAnswer(_writer);
        lock (_lock)
        {
            if (!_answers.TryGetValue(operationName, out var answers))
            {
                _answers.Add(operationName, answers = []);
            }

            answers.Add(answer);
        }

        return answer;
    }

    /// <inheritdoc cref="On(string)"/>
    /// <param name="operationName">The operation's name in its document.</param>
    /// <param name="data">The data: an object whose properties are called like the fields in the answer, as <see cref="StubbedAnswer.WithData(object)"/> takes it.</param>
    public StubbedAnswer On(string operationName, object data) => On(operationName).WithData(data);

    /// <inheritdoc cref="On(string)"/>
    /// <param name="operationName">The operation's name in its document.</param>
    /// <param name="data">Makes the data of the request's variables, which are an object; called for each request.</param>
    public StubbedAnswer On(string operationName, Func<JsonElement, object> data) => On(operationName).WithData(data);

    /// <inheritdoc cref="On(string)"/>
    /// <typeparam name="TResult">The operation's result: the interface, such as <c>IGetHeroResult</c>, or its class.</typeparam>
    /// <exception cref="ArgumentException"><typeparamref name="TResult"/> is not the result of an operation.</exception>
    public StubbedAnswer On<TResult>()
        where TResult : class => On(NameOfOperation(typeof(TResult)));

    /// <inheritdoc cref="On{TResult}()"/>
    /// <param name="data">The operation's result, as <see cref="Build"/> makes it.</param>
    public StubbedAnswer On<TResult>(TResult data)
        where TResult : class => On<TResult>().WithData(data);

    /// <inheritdoc cref="On{TResult}()"/>
    /// <param name="data">Makes the operation's result of the request's variables, which are an object; called for each request.</param>
    public StubbedAnswer On<TResult>(Func<JsonElement, TResult> data)
        where TResult : class => On<TResult>().WithData(data);

    /// <summary>
    /// Makes a result, or an object in one, whose values all come from the schema; <c>with { … }</c> sets those that matter.
    /// A field that <c>@include</c> or <c>@skip</c> may leave out has a value.
    /// </summary>
    /// <typeparam name="T">A class that FluxGraph generated for a result, or an interface that one such class alone has.</typeparam>
    /// <returns>The same in every run. It need not be answered by a stub: it is what the client makes of such an answer.</returns>
    /// <exception cref="InvalidOperationException">
    /// The stub has no schema; <typeparamref name="T"/> is not of a result, or several classes have it; or the client cannot
    /// read what the schema says, as can be with custom scalars. The message says what to do.
    /// </exception>
    public T Build<T>()
        where T : class => _positions is null
            ? throw new InvalidOperationException($"A {typeof(T).Name} is made of what a schema says, and this stub has none: make it with the client's schema.")
            : new ResultBuilder(_positions).Build<T>();

    /// <summary>Says what a custom scalar looks like where a test does not give it.</summary>
    /// <param name="name">The scalar's name in the schema.</param>
    /// <param name="value">The value, as <see cref="StubbedAnswer.WithData(object)"/> takes it.</param>
    public void UseScalar(string name, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (_lock)
        {
            _scalars[name] = _writer.Write(value).Json;
        }
    }

    /// <summary>An executor that asks this stub: what the constructor of a generated client takes.</summary>
    public IOperationExecutor CreateExecutor()
    {
        var client = new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("https://stub.example/graphql") };
        return new HttpOperationExecutor(() => client);
    }

    /// <summary>Makes sure that nothing came that was not set up, and that all data that was given fitted its operation.</summary>
    /// <exception cref="InvalidOperationException">Something did, or did not; the message says what.</exception>
    public void Verify()
    {
        lock (_lock)
        {
            if (_mistakes.Count > 0)
            {
                throw new InvalidOperationException(string.Join(Environment.NewLine, _mistakes));
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var received = await RequestRecorder.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = Take(received);
        if (answer.Delay > TimeSpan.Zero)
        {
            await Task.Delay(answer.Delay, TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return answer.Respond(received, _context);
        }
        catch (StubbedDataException exception)
        {
            throw Explain(received, exception);
        }
    }

    private static Schema ReadSchema(IEnumerable<SourceDocument> files)
    {
        var schema = Schema.Create(files.Select(SchemaFile.Parse));
        return !schema.Findings.IsEmpty
                ? throw new ArgumentException($"The schema cannot be read: {schema.Findings[0]}", nameof(files))
            : !schema.Roots.Keys.Any(operation => schema.FindRoot(operation) is not null)
                ? throw new ArgumentException("The schema has no type that operations start from, such as Query.", nameof(files))
            : schema;
    }

    private static string NameOfOperation(Type result)
    {
        var operations = GeneratedClient.Of(result).Operations.Where(operation => operation.DataType.IsAssignableFrom(result)).ToArray();
        return operations is [var only] ? only.Name : throw new ArgumentException(
            $"{result} is not the result of an operation. Give the result as a whole, such as a GetHeroResult, or the operation's name.");
    }

    private JsonElement? FindScalar(string name)
    {
        lock (_lock)
        {
            return _scalars.TryGetValue(name, out var value) ? value : null;
        }
    }

    private StubbedAnswer Take(StubbedRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            if (_answers.TryGetValue(request.OperationName, out var answers))
            {
                var index = _given.GetValueOrDefault(request.OperationName);
                _given[request.OperationName] = Math.Min(index + 1, answers.Count - 1);
                return answers[index];
            }

            var known = _answers.Count == 0
                ? "No operation was set up."
                : "These operations were: " + string.Join(", ", _answers.Keys.Order(StringComparer.Ordinal)) + ".";
            throw Mistake($"The operation \"{request.OperationName}\" came, which was not set up. {known}");
        }
    }

    private GraphQLTransportException Explain(StubbedRequest request, StubbedDataException exception) =>
        Mistake($"The answer that was set up for \"{request.OperationName}\" does not fit: {exception.Message}");

    private GraphQLTransportException Mistake(string message)
    {
        lock (_lock)
        {
            _mistakes.Add(message);
        }

        return new GraphQLTransportException(TransportFailureKind.Unknown, message);
    }
}
